import type { CellAlign } from './table-model.ts'

export type SheetFont = 'title' | 'head' | 'text' | 'note'

/** One cell of a sheet before it becomes the file library's own. Rows and columns from 0. */
export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly value: string | number | Date | null
  /** Without '='; value is then the cached result. */
  readonly formula?: string
  readonly font: SheetFont
  readonly align: CellAlign
  readonly bordered: boolean
  readonly format: string
}

export interface SheetGrid {
  readonly cells: readonly SheetCell[]
  /** Points, one for each row. */
  readonly rowHeights: readonly number[]
  /** Width in half-width characters, one for each column. */
  readonly columnWidths: readonly number[]
  /** Heading rows from 0, first and last included. */
  readonly header: { readonly first: number; readonly last: number }
}

export const GENERAL = 'General'
export const TEXT_FORMAT = '@'

/** Excel shows ##### for a text cell ('@') of more than 255 characters. */
const LONGEST_TEXT_FORMAT = 255

/** Text is stored as text whatever it begins with; '@' keeps it so when the user edits the cell. */
export function textFormat(text: string): string {
  return text.length > LONGEST_TEXT_FORMAT ? GENERAL : TEXT_FORMAT
}
