import { PageHeader } from '#renderer/ui/PageHeader.tsx'

export function TutoringPage() {
  return <PageHeader title="课后辅导" purpose="" />
}
