import { PageHeader } from '#renderer/ui/PageHeader.tsx'

export function CampsPage() {
  return <PageHeader title="营期" purpose="" />
}
