import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { ForeignContent } from '#shared/kernel/file-errors.ts'
import { notASpreadsheet, refusal, tooLarge } from './file-refusals.ts'

const MEGABYTE = 1024 * 1024
const UNPACKED_LIMIT_MB = 200
/** Real workbooks pack 5 to 50 times; a bomb a thousand times. Small files are let be. */
const RATIO_LIMIT = 200
const RATIO_FROM = 20 * MEGABYTE
const ENTRY_LIMIT = 10_000
const ENCRYPTED_FLAG = 1
const SIZES_LATER_FLAG = 8

/**
 * Reads only the directory of a zip: sizes before anything is unpacked, and what kind of file it is.
 * Throws AppError unless it is an .xlsx workbook within the limits.
 */
export async function assertWorkbookZip(bytes: Uint8Array): Promise<void> {
  const entries = await listEntries(bytes)
  if (entries.some((entry) => (entry.generalPurposeBitFlag & ENCRYPTED_FLAG) !== 0)) {
    throw refusal('FILE_ENCRYPTED')
  }
  assertHonestSizes(entries, bytes.length)
  const names = new Set(entries.map((entry) => entry.fileName))
  if (!names.has('xl/workbook.xml')) throw notASpreadsheet(foreignZip([...names]))
  if ([...names].some((name) => name.endsWith('vbaProject.bin'))) throw refusal('FILE_WITH_MACROS')
}

async function listEntries(bytes: Uint8Array): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip: ZipFile = await yauzl.fromBufferPromise(buffer, { lazyEntries: true })
    if (zip.entryCount > ENTRY_LIMIT) throw tooLarge(UNPACKED_LIMIT_MB, 'MB')
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    throw error instanceof Error && error.name === 'AppError' ? error : refusal('FILE_DAMAGED')
  }
  return entries
}

function assertHonestSizes(entries: readonly Entry[], packed: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const isBomb = unpacked > RATIO_FROM && unpacked / packed > RATIO_LIMIT
  if (unpacked > UNPACKED_LIMIT_MB * MEGABYTE || isBomb) throw tooLarge(UNPACKED_LIMIT_MB, 'MB')
  // The unpacker stops at the declared size, but trusts an entry that declares none.
  const isSilent = (entry: Entry): boolean =>
    (entry.uncompressedSize === 0 && entry.compressedSize > 2) ||
    (entry.compressedSize === 0 && (entry.generalPurposeBitFlag & SIZES_LATER_FLAG) !== 0)
  if (entries.some(isSilent)) throw refusal('FILE_DAMAGED')
}

function foreignZip(names: readonly string[]): ForeignContent {
  if (names.some((name) => name.startsWith('word/'))) return 'word-document'
  if (names.some((name) => name.startsWith('ppt/'))) return 'presentation'
  if (names.includes('xl/workbook.bin')) return 'excel-binary'
  return names.includes('content.xml') ? 'open-document' : 'archive'
}
