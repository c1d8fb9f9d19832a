import { readXls, readXlsx, type Sheet, type Workbook } from 'hucre/xlsx'
import { readDelimited, looksDelimited } from './delimited-text.ts'
import { notASpreadsheet, refusal, tooLarge } from './file-refusals.ts'
import { openOle } from './ole-container.ts'
import { cellFrom, evenRows } from './spreadsheet-cells.ts'
import { contentOf } from './spreadsheet-content.ts'
import type { Spreadsheet, SpreadsheetSheet } from './spreadsheet-model.ts'
import { readXlsFacts, type XlsFacts } from './xls-records.ts'
import { assertWorkbookZip } from './zip-inspection.ts'

export const LARGEST_SPREADSHEET_MB = 20
const LARGEST_CELL_COUNT = 2_000_000

/**
 * Reads .xlsx, .xls (Excel 97 and later) and delimited text by content, whatever the name says.
 * Hidden sheets and rows are read and marked. Formulas give the value last calculated.
 * Throws AppError FILE_EMPTY, FILE_TOO_LARGE, FILE_NOT_A_SPREADSHEET, FILE_ENCRYPTED,
 * FILE_WITH_MACROS, FILE_DAMAGED.
 */
export async function readSpreadsheet(bytes: Uint8Array, fileName: string): Promise<Spreadsheet> {
  if (bytes.length === 0) throw refusal('FILE_EMPTY')
  if (bytes.length > LARGEST_SPREADSHEET_MB * 1024 * 1024) {
    throw tooLarge(LARGEST_SPREADSHEET_MB, 'MB')
  }
  const spreadsheet = await readByContent(bytes, fileName)
  if (spreadsheet.sheets.every((sheet) => sheet.rows.length === 0)) throw refusal('FILE_EMPTY')
  return spreadsheet
}

async function readByContent(bytes: Uint8Array, fileName: string): Promise<Spreadsheet> {
  const content = contentOf(bytes)
  switch (content.kind) {
    case 'zip':
      await assertWorkbookZip(bytes)
      return { format: 'xlsx', sheets: sheetsOf(await parsed(() => readXlsx(bytes))) }
    case 'ole':
      return readOleWorkbook(bytes)
    case 'text':
      if (content.text.trim() === '') throw refusal('FILE_EMPTY')
      if (!looksDelimited(content.text, fileName)) throw notASpreadsheet('text')
      return { format: 'csv', sheets: [readDelimited(content.text, fileName)] }
    case 'foreign':
      throw notASpreadsheet(content.found)
  }
}

async function readOleWorkbook(bytes: Uint8Array): Promise<Spreadsheet> {
  const container = openOle(bytes)
  const has = (name: string): boolean => container.names.includes(name)
  if (has('EncryptedPackage')) throw refusal('FILE_ENCRYPTED')
  if (has('WordDocument')) throw notASpreadsheet('word-document')
  if (has('PowerPoint Document')) throw notASpreadsheet('presentation')
  if (has('_VBA_PROJECT')) throw refusal('FILE_WITH_MACROS')
  const stream = container.read('Workbook') ?? container.read('Book')
  if (stream === undefined) throw notASpreadsheet('unknown')
  const facts = readXlsFacts(stream)
  if (facts.isEncrypted) throw refusal('FILE_ENCRYPTED')
  if (!facts.isBiff8) throw notASpreadsheet('excel-95')
  return { format: 'xls', sheets: sheetsOf(await parsed(() => readXls(bytes)), facts) }
}

/** Whatever goes wrong inside the library: the file looked right from outside and is not. */
async function parsed(read: () => Promise<Workbook>): Promise<Workbook> {
  try {
    return await read()
  } catch {
    throw refusal('FILE_DAMAGED')
  }
}

function sheetsOf(workbook: Workbook, facts?: XlsFacts): readonly SpreadsheetSheet[] {
  const cells = workbook.sheets.reduce((sum, sheet) => sum + boundingBox(sheet), 0)
  if (cells > LARGEST_CELL_COUNT) throw tooLarge(LARGEST_CELL_COUNT, 'cells')
  return workbook.sheets.map((sheet, index) => ({
    name: sheet.name,
    hidden: facts?.sheets[index]?.hidden ?? (sheet.hidden === true || sheet.veryHidden === true),
    hiddenRows: facts?.sheets[index]?.hiddenRows ?? hiddenRows(sheet),
    rows: evenRows(Array.from(sheet.rows, (row) => Array.from(row ?? [], cellFrom))),
    merges: (sheet.merges ?? []).map((merge) => ({
      firstRow: merge.startRow,
      firstColumn: merge.startCol,
      lastRow: merge.endRow,
      lastColumn: merge.endCol,
    })),
  }))
}

function boundingBox(sheet: Sheet): number {
  return sheet.rows.reduce((sum, row) => sum + (row?.length ?? 0), 0)
}

function hiddenRows(sheet: Sheet): readonly number[] {
  return [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden === true).map(([row]) => row)
}
