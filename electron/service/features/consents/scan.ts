import type { AttachmentId } from '#shared/features/attachments/attachment.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { listAttachmentRows, mayReach } from '#service/features/attachments/attachments.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { refuse } from './refuse.ts'

/** The scan is a consent paper among the files of this child; throws CONSENT_SCAN_WRONG. */
export function refuseWrongScan(
  { db, account }: Pick<CommandContext, 'db' | 'account'>,
  childId: ChildId,
  scanId: AttachmentId,
): void {
  const isRight = listAttachmentRows(db, { subject: 'child', subjectId: childId }).some(
    ({ id, kind, removedAt, restrictedClass }) =>
      id === scanId &&
      kind === 'consent' &&
      removedAt === null &&
      mayReach(db, account, restrictedClass),
  )
  if (!isRight) throw refuse('CONSENT_SCAN_WRONG')
}
