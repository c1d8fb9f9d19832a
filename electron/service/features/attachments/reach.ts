import type { RestrictedClass } from '#shared/contract/roles.ts'
import type { Account } from '#shared/features/accounts/account.ts'
import type {
  Attachment,
  AttachmentId,
  AttachmentOwner,
} from '#shared/features/attachments/attachment.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { mayOpenRestricted } from '#service/features/accounts/accounts.public.ts'
import { findChild } from '#service/features/children/children.public.ts'
import type { QueryContext, Trace } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { getAttachment } from './attachments.repository.ts'

/** True when the reader may see and open a file of this class. */
export function mayReach(
  db: Reads,
  account: Account,
  restrictedClass: RestrictedClass | null,
): boolean {
  return restrictedClass === null || mayOpenRestricted(db, account.id, restrictedClass)
}

/**
 * A file the reader may open, noted for the log. Throws NOT_FOUND, or ATTACHMENT_RESTRICTED when
 * the reader is not named for its class.
 */
export function reachAttachment(
  context: Pick<QueryContext, 'db' | 'account'> & Trace,
  id: AttachmentId,
): Attachment {
  const attachment = getAttachment(context.db, id)
  if (!mayReach(context.db, context.account, attachment.restrictedClass)) {
    throw new AppError('ATTACHMENT_RESTRICTED')
  }
  aboutAttachment(context, attachment)
  return attachment
}

/** Names the record and its file for the log. */
export function aboutAttachment(
  trace: Trace,
  { id, subject, subjectId }: AttachmentOwner & { readonly id: AttachmentId },
): void {
  trace.about(subject, subjectId)
  trace.about('attachment', id)
}

/** Throws NOT_FOUND when there is no such record; `number` is how the office names it. */
export function getOwner(db: Reads, { subjectId }: AttachmentOwner): { readonly number: string } {
  const child = findChild(db, childIdSchema.parse(subjectId))
  if (child === undefined) throw new AppError('NOT_FOUND')
  return child
}
