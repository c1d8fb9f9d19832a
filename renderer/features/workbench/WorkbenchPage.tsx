import { PageHeader } from '#renderer/ui/PageHeader.tsx'

/** The work queue of the day. */
export function WorkbenchPage() {
  return <PageHeader title="工作台" purpose="今天要做的事和各项标准的完成情况。" />
}
