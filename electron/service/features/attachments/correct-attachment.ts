import type { ParsedInput } from '#shared/contract/index.ts'
import type { Attachment, AttachmentId } from '#shared/features/attachments/attachment.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getAttachment, setLabel, setRemoved, setRestored } from './attachments.repository.ts'
import { reachAttachment } from './reach.ts'

/** Throws NOT_FOUND, ATTACHMENT_RESTRICTED, ATTACHMENT_REMOVED. */
export function correctAttachment(
  context: CommandContext,
  { id, label }: ParsedInput<'attachments.correct'>,
): Record<never, never> {
  reachLive(context, id)
  setLabel(context.db, id, label)
  return {}
}

/** Takes a file off the list. It is kept; throws NOT_FOUND, ATTACHMENT_RESTRICTED, ATTACHMENT_REMOVED. */
export function removeAttachment(
  context: CommandContext,
  { id, reason }: ParsedInput<'attachments.remove'>,
): Attachment {
  const { db, account, now } = context
  reachLive(context, id)
  context.because(reason)
  setRemoved(db, id, { at: now, by: account.id, reason })
  return getAttachment(db, id)
}

/** Brings it back; throws NOT_FOUND, ATTACHMENT_RESTRICTED, ATTACHMENT_NOT_REMOVED. */
export function restoreAttachment(
  context: CommandContext,
  { id }: ParsedInput<'attachments.restore'>,
): Attachment {
  const { removedAt } = reachAttachment(context, id)
  if (removedAt === null) throw new AppError('ATTACHMENT_NOT_REMOVED')
  setRestored(context.db, id)
  return getAttachment(context.db, id)
}

function reachLive(context: CommandContext, id: AttachmentId): void {
  const { removedAt } = reachAttachment(context, id)
  if (removedAt !== null) throw new AppError('ATTACHMENT_REMOVED')
}
