import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  LARGEST_SPREADSHEET_MB,
  readSpreadsheet,
} from '#service/platform/documents/spreadsheet-reader.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { readRoster, type Roster } from './read-roster.ts'

export interface RosterFile extends Roster {
  readonly fileName: string
  readonly sha256: string
}

/** Reads a roster from disk. Throws IMPORT_FILE_UNREADABLE, FILE_… and ROSTER_… codes. */
export async function readRosterFile(path: string): Promise<RosterFile> {
  const bytes = await readBytes(path)
  const fileName = basename(path)
  const roster = readRoster(await readSpreadsheet(bytes, fileName))
  return { ...roster, fileName, sha256: createHash('sha256').update(bytes).digest('hex') }
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
