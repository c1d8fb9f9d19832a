import { PageHeader } from '#renderer/ui/PageHeader.tsx'

export function LibraryPage() {
  return <PageHeader title="图书借阅" purpose="" />
}
