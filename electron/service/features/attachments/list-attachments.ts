import type { AttachmentList, AttachmentOwner } from '#shared/features/attachments/attachment.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { listAttachments as listRows } from './attachments.repository.ts'
import { getOwner, mayReach } from './reach.ts'

/** The files the reader may open, and how many more there are; throws NOT_FOUND. */
export function listAttachments(context: QueryContext, owner: AttachmentOwner): AttachmentList {
  const { db, account } = context
  getOwner(db, owner)
  context.about(owner.subject, owner.subjectId)
  const all = listRows(db, owner)
  const attachments = all.filter((row) => mayReach(db, account, row.restrictedClass))
  const live = (rows: readonly (typeof all)[number][]) =>
    rows.filter((row) => row.removedAt === null).length
  return { attachments, hiddenCount: live(all) - live(attachments) }
}
