import {
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'
import { dropSurplus } from './drop-surplus.ts'
import {
  flushFile,
  flushFolder,
  fromFileError,
  removeUnfinished,
  sha256Of,
  unfinishedName,
} from './files.ts'
import { findBackup } from './list-backups.ts'
import { MANIFEST_FILE, readManifest } from './manifest.ts'
import { attachmentsFolder, backupsFolder } from './write-backup.ts'

/** Tells this disk from another one under the same letter. */
const MARK_FILE = 'second-copy.json'
/** Left free for others, bytes. */
const HEADROOM = 8 << 20

export interface SecondCopyOrder {
  readonly dataFolder: string
  /** Folder on the other disk. */
  readonly folder: string
  /** Name of the backup to be copied. */
  readonly name: string
  /** ISO UTC. */
  readonly at: string
}

/** Marks a folder as the place of second copies. Throws BACKUP_FOLDER_*. */
export function markSecondFolder(folder: string): void {
  try {
    if (!statSync(folder).isDirectory()) throw new AppError('BACKUP_FOLDER_GONE', { folder })
    writeFileSync(join(folder, MARK_FILE), JSON.stringify({ format: 1 }), { flush: true })
  } catch (error) {
    throw fromFileError(error, folder)
  }
}

/** True while the disk of the second copy is there. */
export function isSecondThere(folder: string): boolean {
  return existsSync(join(folder, MARK_FILE))
}

/** True when a folder lies on the disk of the data: a dead disk takes both copies. */
export function isSameDisk(dataFolder: string, folder: string): boolean {
  try {
    return statSync(dataFolder).dev === statSync(folder).dev
  } catch {
    return false
  }
}

/**
 * Carries a backup and the attachments it needs to the other disk; each file is read back and
 * compared. A disk that goes away in the middle leaves only an unfinished name. Throws DISK_FULL,
 * BACKUP_FOLDER_*, BACKUP_DAMAGED.
 */
export function copyToSecond({ dataFolder, folder, name, at }: SecondCopyOrder): {
  readonly dropped: readonly string[]
} {
  if (!isSecondThere(folder)) throw new AppError('BACKUP_FOLDER_GONE', { folder })
  const part = join(folder, unfinishedName('part'))
  try {
    removeUnfinished(folder, 'part')
    const source = join(backupsFolder(dataFolder), name)
    const manifest = readManifest(source)
    const files = [manifest.database.name, manifest.vault.name, MANIFEST_FILE]
    requireRoom(folder, manifest.database.bytes + manifest.vault.bytes)
    copyAttachments(attachmentsFolder(dataFolder), join(folder, 'attachments'), manifest)
    if (findBackup(folder, name)?.isWhole !== true) {
      mkdirSync(part)
      for (const file of files) copyChecked(join(source, file), join(part, file))
      flushFolder(part)
      rmSync(join(folder, name), { recursive: true, force: true })
      renameSync(part, join(folder, name))
      flushFolder(folder)
    }
    return { dropped: dropSurplus(folder, new Date(at)) }
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw fromFileError(error, folder)
  }
}

/** Copies what is not there yet; attachments are never changed once written. */
export function copyAttachments(
  from: string,
  to: string,
  { attachments }: { readonly attachments: readonly string[] },
): void {
  for (const path of attachments) {
    const source = join(from, path)
    const target = join(to, path)
    if (!existsSync(source) || existsSync(target)) continue
    requireRoom(dirname(to), statSync(source).size)
    mkdirSync(dirname(target), { recursive: true })
    const part = join(dirname(target), unfinishedName('part'))
    try {
      copyChecked(source, part)
      renameSync(part, target)
    } catch (error) {
      rmSync(part, { force: true })
      throw error
    }
  }
}

/** Throws BACKUP_DAMAGED when the disk gives back other bytes than it was given. */
export function copyChecked(from: string, to: string): void {
  copyFileSync(from, to)
  flushFile(to)
  if (sha256Of(from) !== sha256Of(to)) throw new AppError('BACKUP_DAMAGED', { parts: ['copy'] })
}

function requireRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < bytes + HEADROOM) throw new AppError('DISK_FULL')
}
