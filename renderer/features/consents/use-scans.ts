import { useOffice } from '#renderer/api/hooks.ts'
import { attachmentKindName } from '#shared/features/attachments/attachment-codes.ts'
import type { ChildId } from '#shared/features/children/child.ts'

/** Scanned consent papers among the files of a child, the newest first. */
export function useScans(childId: ChildId) {
  const files = useOffice('attachments.list', { subject: 'child', subjectId: childId })
  return (files.data?.attachments ?? [])
    .filter(({ kind, removedAt }) => kind === 'consent' && removedAt === null)
    .map(({ id, title, addedAt }) => ({ value: id, label: `${title}（${addedAt.slice(0, 10)}）` }))
}

export const NO_SCAN_HINT = `扫描或拍照后，先在“档案”页的“附件”里添加，种类选“${attachmentKindName('consent')}”，再来这里选择；没有扫描件也可以先登记`
