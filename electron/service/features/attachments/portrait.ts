import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { Attachment } from '#shared/features/attachments/attachment.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { mayShowPhoto } from '#service/features/consents/consents.public.ts'
import { refuseArchived } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext, TaskContext } from '#service/platform/context.ts'
import { readStored } from '#service/platform/files/file-store.ts'
import {
  findPortrait,
  getAttachment,
  getStoredFile,
  setPortraitOf,
} from './attachments.repository.ts'
import { reachAttachment } from './reach.ts'

/**
 * The portrait of a file, null where none is chosen or 照片 is not consented to today. Part of
 * reading the file, which children.get notes. Throws ATTACHMENT_MISSING, ATTACHMENT_DAMAGED.
 */
export async function openPortrait(
  context: TaskContext,
  { childId }: ParsedInput<'attachments.portrait'>,
): Promise<RouteOutput<'attachments.portrait'>> {
  const found = context.read(({ db, today }) => {
    const id = findPortrait(db, childId)
    if (id === null || !mayShowPhoto(db, childId, today)) return null
    return { id, mediaType: getAttachment(db, id).mediaType, file: getStoredFile(db, id) }
  })
  if (found === null) return { portrait: null }
  const { id, mediaType, file } = found
  const photo = await readStored(context.site.folder, file)
  return { portrait: { id, mediaType, base64: Buffer.from(photo.buffer).toString('base64') } }
}

/**
 * Throws NOT_FOUND, CHILD_ARCHIVED, ATTACHMENT_RESTRICTED, ATTACHMENT_REMOVED,
 * PORTRAIT_NOT_A_PHOTO, PORTRAIT_RESTRICTED, PORTRAIT_NO_CONSENT.
 */
export function setPortrait(
  context: CommandContext,
  { id, isPortrait }: ParsedInput<'attachments.setPortrait'>,
): Attachment {
  const { db, today } = context
  const attachment = reachAttachment(context, id)
  const childId = childIdSchema.parse(attachment.subjectId)
  refuseArchived(db, childId)
  if (isPortrait) {
    if (attachment.removedAt !== null) throw new AppError('ATTACHMENT_REMOVED')
    const isPhoto = attachment.kind === 'photo' && attachment.mediaType === 'image/jpeg'
    if (!isPhoto) throw new AppError('PORTRAIT_NOT_A_PHOTO')
    if (attachment.restrictedClass !== null) throw new AppError('PORTRAIT_RESTRICTED')
    if (!mayShowPhoto(db, childId, today)) throw new AppError('PORTRAIT_NO_CONSENT')
  }
  setPortraitOf(db, attachment, isPortrait)
  return getAttachment(db, id)
}
