import { openOle } from './ole-container.ts'
import { officeContent } from './office-content.ts'

/** What a file is, told by its bytes; names and extensions are not looked at. */
export type FileContent =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'bmp'
  | 'heic'
  | 'pdf'
  | 'word'
  | 'excel'
  | 'encrypted-office'
  | 'old-office'
  | 'program'
  | 'unknown'

interface Signature {
  readonly content: FileContent
  readonly at: number
  readonly bytes: string
}

// Bytes as Latin-1 text.
const SIGNATURES: readonly Signature[] = [
  { content: 'jpeg', at: 0, bytes: '\xFF\xD8\xFF' },
  { content: 'png', at: 0, bytes: '\x89PNG\r\n\x1A\n' },
  { content: 'webp', at: 8, bytes: 'WEBP' },
  { content: 'bmp', at: 0, bytes: 'BM' },
  { content: 'program', at: 0, bytes: 'MZ' },
  { content: 'program', at: 0, bytes: '\x7FELF' },
  { content: 'program', at: 0, bytes: '#!' },
  { content: 'program', at: 0, bytes: '\xCA\xFE\xBA\xBE' },
  { content: 'program', at: 0, bytes: '\xCF\xFA\xED\xFE' },
]

/** Formats of phones that only some programs read. */
const PHONE_BRANDS = new Set([
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'mif1',
  'msf1',
  'avif',
])
const ZIP = 'PK\x03\x04'
const OLE = '\xD0\xCF\x11\xE0'
const PDF_HEADER = '%PDF-'
const PDF_END = '%%EOF'
/** Readers look for the end of a PDF in this many last bytes. */
const PDF_TAIL = 2048

/** Tells a file’s content; throws AppError FILE_DAMAGED for an office file that cannot be read. */
export async function fileContent(bytes: Uint8Array): Promise<FileContent> {
  const head = latin1(bytes.subarray(0, 16))
  if (head.slice(4, 8) === 'ftyp') {
    return PHONE_BRANDS.has(head.slice(8, 12)) ? 'heic' : 'unknown'
  }
  if (head.startsWith(PDF_HEADER)) {
    return latin1(bytes.subarray(-PDF_TAIL)).includes(PDF_END) ? 'pdf' : 'unknown'
  }
  if (head.startsWith(ZIP)) return officeContent(bytes)
  if (head.startsWith(OLE)) return oldOffice(bytes)
  const found = SIGNATURES.find(({ at, bytes: wanted }) => head.startsWith(wanted, at))
  return found?.content ?? 'unknown'
}

function oldOffice(bytes: Uint8Array): FileContent {
  const { names } = openOle(bytes)
  if (names.includes('EncryptedPackage')) return 'encrypted-office'
  return names.includes('WordDocument') || names.includes('Workbook') ? 'old-office' : 'unknown'
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
