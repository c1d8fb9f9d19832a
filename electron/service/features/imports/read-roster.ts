import type {
  SpreadsheetCell,
  SpreadsheetSheet,
  Spreadsheet,
} from '#service/platform/documents/spreadsheet-model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { normaliseText } from '#shared/kernel/full-width.ts'
import type { ImportsErrorCode } from '#shared/features/imports/imports.errors.ts'
import type { RosterField } from '#shared/features/imports/roster-field.ts'
import {
  mapColumns,
  PROBLEM_HEADING,
  type KnownLayouts,
  type MappedHeader,
} from './column-mapping.ts'
import { findHeader, type RosterColumn, type RosterHeader } from './find-header.ts'

/** A row of data: the filled cells of the columns that are read. */
export interface RosterRow {
  readonly sheet: string
  /** As the spreadsheet program numbers it. */
  readonly rowNumber: number
  readonly isHidden: boolean
  readonly cells: readonly { readonly column: RosterColumn; readonly cell: SpreadsheetCell }[]
  /** The whole row as it reads, a text for every heading. */
  readonly texts: readonly string[]
}

export interface RosterSheet extends MappedHeader {
  readonly name: string
  readonly rows: readonly RosterRow[]
}

export interface Roster {
  readonly sheets: readonly RosterSheet[]
  readonly skippedSheets: readonly string[]
}

const SUM_WORD = /^(?:合计|总计|小计|共计|总数)/u
const FOOT_NOTE =
  /^(?:注|备注|说明|填表|填报|制表|审核|审批|单位|联系人|负责人|经办|日期|盖章)[^,，]*[:：(（]/u

/**
 * Finds the rosters of a file. Throws ROSTER_HEADER_NOT_FOUND, ROSTER_WITHOUT_ROWS and the refusals
 * of a mapping.
 */
export function readRoster(spreadsheet: Spreadsheet, layouts: KnownLayouts): Roster {
  const sheets: RosterSheet[] = []
  const skippedSheets: string[] = []
  for (const sheet of spreadsheet.sheets) {
    const found = sheet.hidden ? undefined : findHeader(sheet)
    if (found !== undefined) {
      const mapped = mapColumns(sheet.name, found, layouts)
      sheets.push({ name: sheet.name, ...mapped, rows: rowsOf(sheet, mapped.header) })
    } else if (sheet.rows.length > 0) skippedSheets.push(sheet.name)
  }
  if (sheets.length === 0) throw refuse('ROSTER_HEADER_NOT_FOUND')
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw refuse('ROSTER_WITHOUT_ROWS')
  return { sheets, skippedSheets }
}

function rowsOf(sheet: SpreadsheetSheet, header: RosterHeader): readonly RosterRow[] {
  const cellAt = cellsWithMerges(sheet)
  const read = header.columns.filter((column) => column.fields.length > 0)
  const problems = header.columns.find((column) => column.heading === PROBLEM_HEADING)?.index
  const hiddenRows = new Set(sheet.hiddenRows)
  const rows: RosterRow[] = []
  for (let row = header.firstDataRow; row < sheet.rows.length; row += 1) {
    const own = sheet.rows[row]?.filter((_cell, column) => column !== problems) ?? []
    if (isFooter(own)) continue
    const cells = read
      .map((column) => ({ column, cell: cellAt(row, column.index) }))
      .filter(({ cell }) => cell.kind !== 'empty')
    if (!isData(cells)) continue
    rows.push({
      sheet: sheet.name,
      rowNumber: row + 1,
      isHidden: hiddenRows.has(row),
      cells,
      texts: header.columns.map((column) => cellAt(row, column.index).text),
    })
  }
  return rows
}

/** Sums and remarks under the table are no children. */
function isFooter(row: readonly SpreadsheetCell[]): boolean {
  const texts = row.map((cell) => normaliseText(cell.text).replace(/\s/gu, '')).filter(Boolean)
  const [first = ''] = texts
  return texts.slice(0, 3).some((text) => SUM_WORD.test(text)) || FOOT_NOTE.test(first)
}

/** A row with a name, or with enough else to be a child whose name was forgotten. */
function isData(cells: RosterRow['cells']): boolean {
  const name = cells.find(({ column }) => column.fields.includes('name'))
  if (name === undefined) return cells.some(({ column }) => identifies(column.fields))
  // Headings printed again on every page.
  return !/^(?:儿童)?姓名$/u.test(name.cell.text.replace(/\s/gu, ''))
}

function identifies(fields: readonly RosterField[]): boolean {
  return fields.some((field) => field === 'idNumber' || field === 'birth')
}

/** A cell merged downwards (one guardian beside two children) stands in each of its rows. */
function cellsWithMerges(sheet: SpreadsheetSheet) {
  const firstRowOf = new Map<string, number>()
  for (const merge of sheet.merges) {
    for (let row = merge.firstRow + 1; row <= merge.lastRow; row += 1) {
      firstRowOf.set(`${row},${merge.firstColumn}`, merge.firstRow)
    }
  }
  const empty: SpreadsheetCell = { text: '', raw: null, kind: 'empty' }
  return (row: number, column: number): SpreadsheetCell =>
    sheet.rows[firstRowOf.get(`${row},${column}`) ?? row]?.[column] ?? empty
}

function refuse(code: ImportsErrorCode): AppError {
  return new AppError(code)
}
