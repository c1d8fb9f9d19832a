import type { BackupLine, BackupPlace, BackupRef } from '#shared/features/backups/backup.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { join } from 'node:path'
import type { BackupDesk } from '#service/platform/backups/backup-desk.ts'
import { findBackup, type FoundBackup } from '#service/platform/backups/list-backups.ts'

/** The folder and manifest of a backup; throws BACKUP_MISSING. */
export function getBackup(
  desk: BackupDesk,
  { place, name }: BackupRef,
): { readonly folder: string; readonly found: FoundBackup } {
  const parent = desk.folderOf(place)
  const found = parent === null ? null : findBackup(parent, name)
  if (parent === null || found === null) throw new AppError('BACKUP_MISSING')
  return { folder: join(parent, name), found }
}

export function toLine(
  place: BackupPlace,
  { name, manifest, isWhole }: FoundBackup,
  newestSchema: number,
): BackupLine {
  const { madeAt, occasion, siteName, schemaVersion, counts, database, vault } = manifest
  return {
    place,
    name,
    madeAt,
    occasion,
    siteName,
    schemaVersion,
    counts,
    bytes: database.bytes + vault.bytes,
    attachments: manifest.attachments.length,
    state: schemaVersion > newestSchema ? 'from-future' : isWhole ? 'whole' : 'damaged',
  }
}

/** Backups of some places together, the newest first. */
export function listLines(desk: BackupDesk, places: readonly BackupPlace[]): readonly BackupLine[] {
  return places
    .flatMap((place) => desk.list(place).map((found) => toLine(place, found, desk.newestSchema)))
    .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
}
