import yauzl, { type ZipFile } from 'yauzl'
import { refusal } from './file-refusals.ts'

const ENTRY_LIMIT = 10_000

/**
 * Reads only the directory of a zip: a Word or Excel document, one with macros (a program), or
 * something else. Throws AppError FILE_DAMAGED.
 */
export async function officeContent(
  bytes: Uint8Array,
): Promise<'word' | 'excel' | 'program' | 'unknown'> {
  const names = await entryNames(bytes)
  if (names.some((name) => name.endsWith('vbaProject.bin'))) return 'program'
  if (names.includes('word/document.xml')) return 'word'
  return names.includes('xl/workbook.xml') ? 'excel' : 'unknown'
}

async function entryNames(bytes: Uint8Array): Promise<readonly string[]> {
  const names: string[] = []
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip: ZipFile = await yauzl.fromBufferPromise(buffer, { lazyEntries: true })
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName)
      if (names.length > ENTRY_LIMIT) break
    }
  } catch {
    throw refusal('FILE_DAMAGED')
  }
  return names
}
