import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Day } from '#shared/kernel/day.ts'
import {
  LARGEST_SPREADSHEET_MB,
  readSpreadsheet,
} from '#service/platform/documents/spreadsheet-reader.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { KnownLayouts } from './column-mapping.ts'
import { readRoster, type RosterSheet } from './read-roster.ts'
import { understandRow, type UnderstoodRow } from './understand-row.ts'

export interface RosterOrder {
  readonly path: string
  readonly layouts: KnownLayouts
  readonly today: Day
  /** For rows without a date of their own. */
  readonly registeredOn: Day
}

/** A file that was read and understood, before it is compared with the register. */
export interface RosterFile {
  readonly fileName: string
  readonly sha256: string
  readonly sheets: readonly Omit<RosterSheet, 'rows'>[]
  readonly skippedSheets: readonly string[]
  readonly rows: readonly UnderstoodRow[]
}

/**
 * Reads a roster from disk and understands its rows. Throws IMPORT_FILE_UNREADABLE, FILE_… and
 * ROSTER_… codes, and the refusals of a mapping.
 */
export async function readRosterFile(order: RosterOrder): Promise<RosterFile> {
  const bytes = await readBytes(order.path)
  const fileName = basename(order.path)
  const roster = readRoster(await readSpreadsheet(bytes, fileName), order.layouts)
  return {
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sheets: roster.sheets.map(({ rows: _rows, ...sheet }) => sheet),
    skippedSheets: roster.skippedSheets,
    rows: roster.sheets.flatMap(({ header, rows }) =>
      rows.map((row) => understandRow(row, header.columns, order)),
    ),
  }
}

/** In bytes; 0 for a file that cannot be seen: reading it will say why. */
export async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}

async function readBytes(path: string): Promise<Uint8Array> {
  const { size } = await stat(path).catch(refuseUnreadable)
  if (size > LARGEST_SPREADSHEET_MB * 1024 * 1024) {
    throw new AppError('FILE_TOO_LARGE', { limit: LARGEST_SPREADSHEET_MB, unit: 'MB' })
  }
  return readFile(path).catch(refuseUnreadable)
}

function refuseUnreadable(): never {
  throw new AppError('IMPORT_FILE_UNREADABLE')
}
