export type SpreadsheetCellKind = 'empty' | 'text' | 'number' | 'boolean' | 'date' | 'error'

export interface SpreadsheetCell {
  /**
   * What a person reads: outer white space gone, days 'YYYY-MM-DD', times of day 'HH:mm', whole
   * numbers with all their digits, never in powers of ten.
   */
  readonly text: string
  /**
   * As stored. An ID number kept as a number over 2^53 has lost its last digits; see
   * hasLostDigits.
   */
  readonly raw: string | number | boolean | Date | null
  readonly kind: SpreadsheetCellKind
}

/** Rows and columns from 0, both ends included. The value stands in the first cell. */
export interface SpreadsheetMerge {
  readonly firstRow: number
  readonly firstColumn: number
  readonly lastRow: number
  readonly lastColumn: number
}

export interface SpreadsheetSheet {
  readonly name: string
  /** Hidden sheets and rows are read like others and marked: the importing screen asks. */
  readonly hidden: boolean
  readonly hiddenRows: readonly number[]
  /** All rows of the same length; row 0 is Excel's row 1. Empty rows and columns at the end cut. */
  readonly rows: readonly (readonly SpreadsheetCell[])[]
  readonly merges: readonly SpreadsheetMerge[]
}

export interface Spreadsheet {
  readonly format: 'xlsx' | 'xls' | 'csv'
  readonly sheets: readonly SpreadsheetSheet[]
}

/** Numbers beyond 2^53 (16 digits and more) were rounded by Excel before we saw them. */
export function hasLostDigits(cell: SpreadsheetCell): boolean {
  return typeof cell.raw === 'number' && Math.abs(cell.raw) > Number.MAX_SAFE_INTEGER
}
