import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { readStored } from '#service/platform/files/file-store.ts'
import { getStoredFile } from './attachments.repository.ts'
import { reachAttachment } from './reach.ts'

/**
 * A photo for the screen, decrypted in memory only. Throws NOT_FOUND,
 * ATTACHMENT_RESTRICTED, ATTACHMENT_NOT_SHOWN, ATTACHMENT_MISSING, ATTACHMENT_DAMAGED.
 */
export async function openAttachment(
  context: TaskContext,
  { id }: ParsedInput<'attachments.open'>,
): Promise<RouteOutput<'attachments.open'>> {
  const { mediaType, file } = context.read((reader) => {
    const attachment = reachAttachment(reader, id)
    if (attachment.mediaType !== 'image/jpeg') throw new AppError('ATTACHMENT_NOT_SHOWN')
    return { mediaType: attachment.mediaType, file: getStoredFile(reader.db, id) }
  })
  const photo = await readStored(context.site.folder, file)
  return { mediaType, base64: Buffer.from(photo.buffer).toString('base64') }
}
