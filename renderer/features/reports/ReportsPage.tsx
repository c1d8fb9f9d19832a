import { PageHeader } from '#renderer/ui/PageHeader.tsx'

export function ReportsPage() {
  return <PageHeader title="季度报告" purpose="" />
}
