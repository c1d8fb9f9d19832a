import { attachmentKindName } from '#shared/features/attachments/attachment-codes.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { childEvent, type ChildEvent } from '#shared/features/dossiers/child-event.ts'
import { localDay } from '#service/platform/clock.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listAttachments } from './attachments.repository.ts'

/** Files added to a child's record and taken out of it; each only for whoever may open it. */
export function attachmentEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  return listAttachments(db, { subject: 'child', subjectId: childId }).flatMap((file) => {
    const { id, kind, title, addedAt, addedBy, removedAt, removedBy, restrictedClass } = file
    const about = {
      kind: 'attachment',
      target: { page: 'file', id: 0 },
      restricted: restrictedClass === null ? null : { to: restrictedClass, author: null },
    } as const
    const key = `attachment:${id}`
    const added = childEvent({
      ...about,
      on: localDay(new Date(addedAt)),
      key: `${key}:added`,
      title: `添加附件“${title}”`,
      detail: `${attachmentKindName(kind)}，${addedBy}添加`,
    })
    if (removedAt === null) return [added]
    const removed = childEvent({
      ...about,
      on: localDay(new Date(removedAt)),
      key: `${key}:removed`,
      title: `移除附件“${title}”`,
      detail: removedBy === null ? '' : `${removedBy}移除`,
    })
    return [added, removed]
  })
}
