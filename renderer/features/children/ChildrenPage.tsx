import { PageHeader } from '#renderer/ui/PageHeader.tsx'

export function ChildrenPage() {
  return <PageHeader title="儿童档案" purpose="" />
}
