/** What a column holds; decides the format in .xlsx, .docx and .pdf alike. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'yuan' | 'date' | 'percent'

export type CellAlign = 'left' | 'center' | 'right'

/**
 * One value as the caller knows it: text; a number for integer and decimal; integer fen for yuan;
 * a ratio (0.853) for percent; 'YYYY-MM-DD' for date; null for a cell left blank. Text is allowed
 * in any column, e.g. NOT_APPLICABLE.
 */
export type CellInput = string | number | null

/** Written where a figure does not apply; a figure of zero is written 0. */
export const NOT_APPLICABLE = '—'

export interface TableColumn {
  /** Heading; a path such as ['监护人', '姓名'] makes a merged heading of several rows. */
  readonly header: string | readonly string[]
  /** Width in half-width characters (a Chinese character counts 2). Relative in .docx and .pdf. */
  readonly width: number
  readonly kind: ColumnKind
  /** Places of decimals, for kind 'decimal' (default 1) and 'percent' (default 1). */
  readonly decimals?: number
  readonly align?: CellAlign
  /** Added up in subtotal and total rows. */
  readonly summed?: boolean
}

export type TableRow =
  | { readonly kind: 'data'; readonly cells: readonly CellInput[] }
  /** A heading line across the whole table. */
  | { readonly kind: 'section'; readonly text: string }
  /** Adds up the data rows since the last section or subtotal row. */
  | { readonly kind: 'subtotal'; readonly label: string }

export interface TableTotal {
  readonly label: string
  /** Figures that are not sums, by column number from 0, e.g. a completion rate of the whole. */
  readonly figures?: Readonly<Record<number, CellInput>>
}

/** One table, drawn the same by workbook, document and print page. */
export interface TableSpec {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly total?: TableTotal
}

export function dataRows(rows: readonly (readonly CellInput[])[]): readonly TableRow[] {
  return rows.map((cells) => ({ kind: 'data', cells }))
}

const ALIGN_BY_KIND: Readonly<Record<ColumnKind, CellAlign>> = {
  text: 'left',
  integer: 'right',
  decimal: 'right',
  yuan: 'right',
  date: 'center',
  percent: 'right',
}

/** Text standing in a column of figures or dates is centred, as is a dash. */
export function alignOf(column: TableColumn, value: CellInput): CellAlign {
  if (column.align !== undefined) return column.align
  if (column.kind !== 'text' && typeof value === 'string') return 'center'
  return ALIGN_BY_KIND[column.kind]
}

/** The column where summed figures begin; a total's label takes all columns before it. */
export function labelSpan(table: TableSpec): number {
  const first = table.columns.findIndex((column) => column.summed === true)
  return first === -1 ? table.columns.length : Math.max(1, first)
}
