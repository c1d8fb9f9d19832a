import { posix } from 'node:path'
import type { AttachmentId, AttachmentSubject } from '#shared/features/attachments/attachment.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { listBackups } from '#service/platform/backups/list-backups.ts'
import { backupsFolder } from '#service/platform/backups/write-backup.ts'
import { sweepOrphans } from '#service/platform/files/sweep-orphans.ts'
import { deleteAttachmentsOf, listFilesOf, listLiveFileNames } from './attachments.repository.ts'

/** What is left to do after the commit: files nobody can open any more, to be deleted. */
export interface DestroyedAttachments {
  readonly ids: readonly AttachmentId[]
  /** For `removeStored(dataFolder, fileNames)` once the transaction is committed. */
  readonly fileNames: readonly string[]
}

/**
 * Destroys all files of a record, restricted and removed ones too: the keys are overwritten and the
 * rows deleted in this transaction. From the commit on the files on disk are noise; the caller
 * deletes them then, and the sweep finishes what a crash cuts short.
 */
export function destroyAttachmentsOf(
  db: Writes,
  subject: AttachmentSubject,
  subjectId: number,
): DestroyedAttachments {
  const files = listFilesOf(db, { subject, subjectId })
  deleteAttachmentsOf(db, { subject, subjectId })
  return { ids: files.map(({ id }) => id), fileNames: files.map(({ name }) => name) }
}

/**
 * Deletes stored files without a row that are older than a day; `now` is an ISO instant. Files a
 * backup on this disk needs stay with it: going back to it must bring them back too.
 */
export function sweepAttachments(db: Reads, dataFolder: string, now: string): readonly string[] {
  const needed = listBackups(backupsFolder(dataFolder)).flatMap(({ manifest }) =>
    manifest.attachments.map((path) => posix.basename(path)),
  )
  return sweepOrphans(dataFolder, new Set([...listLiveFileNames(db), ...needed]), now)
}
