import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'
import { openCopy } from '../database/backup.ts'
import { checkForeignKeys, checkThoroughly } from '../database/integrity.ts'
import { schemaVersion } from '../database/migrate.ts'
import type { DatabaseHandle } from '../database/open.ts'
import type { CheckOrder } from './check-backup.ts'
import { checkFiles } from './check-backup.ts'
import { existsSync } from 'node:fs'
import { fromFileError, removeUnfinished, unfinishedName } from './files.ts'
import { countRows, readsSample } from './inspect-database.ts'
import { readManifest, type Manifest } from './manifest.ts'
import { copyChecked } from './second-copy.ts'

export interface DrillOrder extends CheckOrder {
  readonly dataFolder: string
}

export interface DrillResult {
  readonly check:
    | 'files'
    | 'opens'
    | 'integrity'
    | 'references'
    | 'counts'
    | 'attachments'
    | 'sample'
  readonly isPassed: boolean
  /** Numbers that show what was looked at; never a name. */
  readonly figure: string
}

/**
 * Restores a backup into a place of its own inside the data folder, looks at everything as a restore
 * would, and removes it again. Throws only when the drill itself cannot be done (DISK_FULL …).
 */
export function drillBackup(order: DrillOrder): { readonly results: readonly DrillResult[] } {
  const place = join(order.dataFolder, unfinishedName('drill'))
  removeUnfinished(order.dataFolder, 'drill')
  try {
    mkdirSync(place)
    return { results: lookThrough(order, place) }
  } catch (error) {
    throw fromFileError(error, order.dataFolder)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function lookThrough(order: DrillOrder, place: string): readonly DrillResult[] {
  const manifest = readManifest(order.folder)
  const files = attempt('files', () => {
    checkFiles(order.folder, manifest)
    const names = [manifest.database.name, manifest.vault.name]
    for (const name of names) copyChecked(join(order.folder, name), join(place, name))
    return `${names.length}`
  })
  if (!files.isPassed) return [files]
  const database = openWith(order, join(place, manifest.database.name))
  if (database === null) return [files, { check: 'opens', isPassed: false, figure: '' }]
  try {
    return [files, ...lookInside(database, order, manifest)]
  } finally {
    database.close()
  }
}

function lookInside(
  database: DatabaseHandle,
  order: DrillOrder,
  manifest: Manifest,
): readonly DrillResult[] {
  const version = schemaVersion(database)
  const counts = countRows(database)
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const missing = manifest.attachments.filter(
    (path) => !order.attachmentFolders.some((folder) => existsSync(join(folder, path))),
  )
  const sample = readsSample(database)
  return [
    { check: 'opens', isPassed: version <= order.newestSchema, figure: `${version}` },
    attempt('integrity', () => {
      checkThoroughly(database)
      return `${manifest.database.bytes}`
    }),
    attempt('references', () => {
      checkForeignKeys(database)
      return ''
    }),
    {
      check: 'counts',
      isPassed: JSON.stringify(counts) === JSON.stringify(manifest.counts),
      figure: `${total}`,
    },
    {
      check: 'attachments',
      isPassed: missing.length === 0,
      figure: `${manifest.attachments.length - missing.length}/${manifest.attachments.length}`,
    },
    { check: 'sample', isPassed: sample !== false, figure: sample === null ? '0' : '1' },
  ]
}

function attempt(check: DrillResult['check'], act: () => string): DrillResult {
  try {
    return { check, isPassed: true, figure: act() }
  } catch (error) {
    const isFinding = error instanceof AppError && error.code.endsWith('_DAMAGED')
    if (!isFinding) throw error
    return { check, isPassed: false, figure: '' }
  }
}

function openWith({ keys }: DrillOrder, file: string): DatabaseHandle | null {
  for (const key of keys) {
    try {
      return openCopy(file, key)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'DATABASE_DAMAGED') throw error
    }
  }
  return null
}
