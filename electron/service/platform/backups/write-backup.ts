import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'
import type { BackupOccasion } from '#shared/kernel/codes/backup-occasions.ts'
import { openCopy } from '../database/backup.ts'
import { checkForeignKeys, checkThoroughly } from '../database/integrity.ts'
import { schemaVersion } from '../database/migrate.ts'
import {
  copyDatabase,
  openDatabase,
  type DatabaseHandle,
  type DatabaseKey,
} from '../database/open.ts'
import { VaultFile } from '../vault-file.ts'
import { freeBackupName } from './backup-name.ts'
import {
  filesBelow,
  flushFile,
  flushFolder,
  fromFileError,
  removeUnfinished,
  sha256Of,
  unfinishedName,
} from './files.ts'
import { countRows, lastEventOf, siteNameOf } from './inspect-database.ts'
import { MANIFEST_FILE, type Manifest, type ManifestFile } from './manifest.ts'

/** What a copy of a site is made of. */
export interface BackupSource {
  readonly databaseFile: string
  readonly vaultFile: string
  readonly key: DatabaseKey
}

export interface BackupOrder {
  readonly source: BackupSource
  readonly dataFolder: string
  /** ISO UTC. */
  readonly at: string
  readonly occasion: BackupOccasion
  readonly programVersion: string
}

export interface WrittenBackup {
  readonly name: string
  readonly manifest: Manifest
}

/** How often a copy is begun anew because a password was changed meanwhile. */
const ATTEMPTS = 3

/**
 * Copies the site in use into a folder of its own: written under another name, opened, checked,
 * flushed, then renamed, so that what bears a backup's name is whole. Throws DISK_FULL,
 * BACKUP_FOLDER_*, DATABASE_DAMAGED, VAULT_DAMAGED or BACKUP_DAMAGED and leaves nothing behind.
 */
export function writeBackup(order: BackupOrder): WrittenBackup {
  const folder = backupsFolder(order.dataFolder)
  const part = join(folder, unfinishedName('part'))
  try {
    mkdirSync(folder, { recursive: true })
    removeUnfinished(folder, 'part')
    mkdirSync(part)
    const manifest = fill(part, order)
    const name = freeBackupName(folder, new Date(order.at), order.occasion)
    renameSync(part, join(folder, name))
    flushFolder(folder)
    return { name, manifest }
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw fromFileError(error, folder)
  }
}

export function backupsFolder(dataFolder: string): string {
  return join(dataFolder, 'backups')
}

export function attachmentsFolder(dataFolder: string): string {
  return join(dataFolder, 'attachments')
}

function fill(part: string, order: BackupOrder): Manifest {
  const { source } = order
  const copy = join(part, basename(source.databaseFile))
  const vault = join(part, basename(source.vaultFile))
  const attachments = filesBelow(attachmentsFolder(order.dataFolder))
  const counted = copyTogether(source, copy, vault)
  const found = examine(copy, source.key)
  if (counted !== null && JSON.stringify(counted) !== JSON.stringify(found.counts)) {
    throw new AppError('BACKUP_DAMAGED', { parts: ['counts'] })
  }
  new VaultFile(vault).read()
  for (const path of attachments) {
    if (!existsSync(join(attachmentsFolder(order.dataFolder), path))) {
      throw new AppError('BACKUP_DAMAGED', { parts: ['attachments'] })
    }
  }
  const manifest: Manifest = {
    format: 1,
    madeAt: order.at,
    occasion: order.occasion,
    programVersion: order.programVersion,
    ...found,
    database: describe(copy),
    vault: describe(vault),
    attachments: [...attachments],
  }
  const text = JSON.stringify(manifest, null, 2)
  writeFileSync(join(part, MANIFEST_FILE), text, { flush: true })
  for (const file of [copy, vault]) flushFile(file)
  flushFolder(part)
  return manifest
}

/**
 * The database and the vault of one moment: a vault that was changed while the database was copied
 * is copied again with it. Returns the row counts when nothing was written meanwhile, else null.
 */
function copyTogether(source: BackupSource, copy: string, vault: string) {
  const database = openDatabase(source.databaseFile, source.key, 'existing')
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      rmSync(copy, { force: true })
      const before = readFileSync(source.vaultFile)
      const stamp = stampOf(database)
      const counts = countRows(database)
      copyDatabase(database, copy)
      const isStill = stampOf(database) === stamp
      writeFileSync(vault, before)
      if (readFileSync(source.vaultFile).equals(before)) return isStill ? counts : null
    }
  } finally {
    database.close()
  }
  throw new AppError('BACKUP_BUSY')
}

/** Changes with every commit of another connection. */
function stampOf(database: DatabaseHandle): unknown {
  return database.pragma('data_version', { simple: true })
}

/** Opens a copy as a restore would, reads all of it and tells what it holds. */
export function examine(file: string, key: DatabaseKey) {
  const database = openCopy(file, key)
  try {
    checkThoroughly(database)
    checkForeignKeys(database)
    return {
      schemaVersion: schemaVersion(database),
      siteName: siteNameOf(database),
      counts: countRows(database),
      lastEvent: lastEventOf(database),
    }
  } finally {
    database.close()
  }
}

function describe(file: string): ManifestFile {
  return { name: basename(file), bytes: statSync(file).size, sha256: sha256Of(file) }
}
