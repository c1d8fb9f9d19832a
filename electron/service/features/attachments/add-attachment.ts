import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import {
  LARGEST_ATTACHMENT,
  mediaTypeSchema,
} from '#shared/features/attachments/attachment-codes.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { plainText } from '#shared/kernel/plain-text.ts'
import { runInBackground } from '#service/platform/background/background.ts'
import type { CommandContext, TaskContext } from '#service/platform/context.ts'
import { removeStored, type StoredFile } from '#service/platform/files/file-store.ts'
import {
  insertAttachment,
  listSameContent,
  type AttachmentFacts,
} from './attachments.repository.ts'
import { aboutAttachment, getOwner, mayReach } from './reach.ts'

type Draft = ParsedInput<'attachments.add'>

const LONGEST_NAME = 200

/**
 * Keeps a file: checked and encrypted in a thread of its own, written, and only then its row. What
 * is not committed is deleted at once, or by the sweep after a crash. Whoever adds a restricted
 * file need not be named for its class. Throws NOT_FOUND, ATTACHMENT_TWICE, FILE_*, PHOTO_*.
 */
export async function addAttachment(
  context: TaskContext,
  draft: Draft,
): Promise<RouteOutput<'attachments.add'>> {
  context.read(({ db }) => getOwner(db, draft))
  await refuseUnreadable(draft.path)
  const { folder } = context.site
  const { mediaType, ...kept } = await runInBackground('keepFile', {
    source: draft.path,
    dataFolder: folder,
    limit: LARGEST_ATTACHMENT,
  })
  return committing(folder, kept, () =>
    context.write((command) =>
      insert(command, draft, { ...kept, mediaType: mediaTypeSchema.parse(mediaType) }),
    ),
  )
}

function insert(
  command: CommandContext,
  { subject, subjectId, kind, title, description, restrictedClass, path }: Draft,
  kept: Omit<AttachmentFacts, 'subject' | 'subjectId' | 'originalName' | 'addedAt' | 'addedBy'>,
): RouteOutput<'attachments.add'> {
  const { db, account, now } = command
  const owner = { subject, subjectId }
  getOwner(db, owner)
  const twin = listSameContent(db, { ...owner, sha256: kept.sha256 }).find((row) =>
    mayReach(db, account, row.restrictedClass),
  )
  if (twin !== undefined) throw new AppError('ATTACHMENT_TWICE', { id: twin.id })
  const id = insertAttachment(
    db,
    { kind, title, description, restrictedClass },
    {
      ...kept,
      ...owner,
      originalName: plainText(basename(path)).slice(0, LONGEST_NAME),
      addedAt: now,
      addedBy: account.id,
    },
  )
  aboutAttachment(command, { id, ...owner })
  return { id }
}

/** Devices, pipes and folders are not files; a large file is refused before it is read. */
async function refuseUnreadable(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) throw new AppError('FILE_NOT_READABLE')
  if (found.size > LARGEST_ATTACHMENT) {
    throw new AppError('FILE_TOO_LARGE', { limit: LARGEST_ATTACHMENT / 1024 / 1024, unit: 'MB' })
  }
}

function committing<T>(folder: string, { name }: StoredFile, commit: () => T): T {
  try {
    return commit()
  } catch (error) {
    removeStored(folder, [name])
    throw error
  }
}
