import { existsSync } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { Attachment } from '#shared/features/attachments/attachment.ts'
import { attachmentKindName, formatOf } from '#shared/features/attachments/attachment-codes.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { readStored } from '#service/platform/files/file-store.ts'
import { getAttachment, getStoredFile } from './attachments.repository.ts'
import { getOwner, mayReach, reachAttachment } from './reach.ts'

/**
 * Writes a readable copy into a folder the user chose; the reason is logged before the copy gets
 * its name. Throws NOT_FOUND, ATTACHMENT_RESTRICTED, ATTACHMENT_MISSING, ATTACHMENT_DAMAGED,
 * FOLDER_NOT_WRITABLE, DISK_FULL.
 */
export async function saveCopy(
  context: TaskContext,
  { id, reason, folder }: ParsedInput<'attachments.saveCopy'>,
): Promise<RouteOutput<'attachments.saveCopy'>> {
  const { name, file } = context.read(({ db, account }) => {
    const attachment = getAttachment(db, id)
    if (!mayReach(db, account, attachment.restrictedClass)) {
      throw new AppError('ATTACHMENT_RESTRICTED')
    }
    const { number } = getOwner(db, attachment)
    return { name: copyName(number, attachment), file: getStoredFile(db, id) }
  })
  const bytes = await readStored(context.site.folder, file)
  await refuseMissing(folder)
  const path = freePath(folder, name)
  const part = `${path}.part`
  try {
    await writing(() => writeFile(part, bytes, { flag: 'wx' }))
    context.write((command) => {
      reachAttachment(command, id)
      command.because(reason)
    })
    await writing(() => rename(part, path))
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw error
  }
  return { folder, file: path.slice(join(folder, '/').length) }
}

/** No name of a child in a file name (domain §3.6): number, kind and the file’s own number. */
function copyName(number: string, { id, kind, mediaType }: Attachment): string {
  const what = attachmentKindName(kind).replaceAll('/', '、')
  return `${number}_${what}_${id}.${formatOf(mediaType).extension}`
}

/** An older copy is never written over. */
function freePath(folder: string, name: string): string {
  const dot = name.lastIndexOf('.')
  const tried = (count: number) =>
    join(folder, count === 1 ? name : `${name.slice(0, dot)}（${count}）${name.slice(dot)}`)
  let count = 1
  while (existsSync(tried(count)) || existsSync(`${tried(count)}.part`)) count += 1
  return tried(count)
}

async function refuseMissing(folder: string): Promise<void> {
  await writing(() => mkdir(folder, { recursive: true }))
  const found = await stat(folder).catch(() => null)
  if (found === null || !found.isDirectory()) throw new AppError('FOLDER_NOT_WRITABLE')
}

async function writing(act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    throw new AppError(isFull ? 'DISK_FULL' : 'FOLDER_NOT_WRITABLE')
  }
}
