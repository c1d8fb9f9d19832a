import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'
import type { DatabaseKey } from '../database/open.ts'
import { VaultFile } from '../vault-file.ts'
import { sha256Of } from './files.ts'
import { readManifest, type Manifest, type ManifestFile } from './manifest.ts'
import { examine } from './write-backup.ts'

export interface CheckOrder {
  /** The backup's own folder. */
  readonly folder: string
  /** The first that opens it counts. */
  readonly keys: readonly DatabaseKey[]
  /** Schema version of this program. */
  readonly newestSchema: number
  /** Where its attachments may lie. */
  readonly attachmentFolders: readonly string[]
}

export interface CheckedBackup {
  readonly manifest: Manifest
  readonly key: DatabaseKey
  readonly missingAttachments: readonly string[]
}

/**
 * Reads every byte of a backup. Throws BACKUP_DAMAGED naming the parts, BACKUP_FROM_FUTURE, or
 * BACKUP_KEY_DIFFERS when it is whole but none of the keys opens it.
 */
export function checkBackup(order: CheckOrder): CheckedBackup {
  const manifest = readManifest(order.folder)
  const { schemaVersion: version } = manifest
  if (version > order.newestSchema) throw new AppError('BACKUP_FROM_FUTURE', { version })
  checkFiles(order.folder, manifest)
  const key = examineWith(order, manifest)
  const missingAttachments = manifest.attachments.filter(
    (path) => !order.attachmentFolders.some((folder) => existsSync(join(folder, path))),
  )
  return { manifest, key, missingAttachments }
}

/** Throws BACKUP_DAMAGED with the parts whose bytes are not those that were written. */
export function checkFiles(folder: string, manifest: Manifest): void {
  const parts = (['database', 'vault'] as const).filter((part) => !isSame(folder, manifest[part]))
  if (parts.length > 0) throw new AppError('BACKUP_DAMAGED', { parts })
  try {
    new VaultFile(join(folder, manifest.vault.name)).read()
  } catch {
    throw new AppError('BACKUP_DAMAGED', { parts: ['vault'] })
  }
}

function isSame(folder: string, { name, sha256 }: ManifestFile): boolean {
  try {
    return sha256Of(join(folder, name)) === sha256
  } catch {
    return false
  }
}

/** The bytes are those that were written, so a file that does not open has another key. */
function examineWith({ folder, keys }: CheckOrder, manifest: Manifest): DatabaseKey {
  for (const key of keys) {
    try {
      const found = examine(join(folder, manifest.database.name), key)
      if (JSON.stringify(found.counts) !== JSON.stringify(manifest.counts)) {
        throw new AppError('BACKUP_DAMAGED', { parts: ['counts'] })
      }
      return key
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'DATABASE_DAMAGED') throw error
    }
  }
  throw new AppError('BACKUP_KEY_DIFFERS')
}
