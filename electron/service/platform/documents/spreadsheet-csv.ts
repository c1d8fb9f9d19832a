import { writeCsv } from 'hucre/csv'
import { formatYuanPlain } from '#shared/kernel/money.ts'
import { formatCell } from './format-cell.ts'
import { flatHeader } from './header-grid.ts'
import type { CellInput, TableColumn, TableSpec } from './table-model.ts'

/**
 * The data rows of a table as CSV (UTF-8 with mark, CRLF), without sections and sums. Text that
 * begins with = + - @ gets an apostrophe, so that no spreadsheet runs it; readSpreadsheet takes
 * it off again.
 */
export function writeTableCsv(table: TableSpec): Uint8Array {
  const rows = table.rows.flatMap((row) => (row.kind === 'data' ? [row.cells] : []))
  const text = writeCsv(
    [
      table.columns.map((column) => guarded(flatHeader(column))),
      ...rows.map((cells) =>
        table.columns.map((column, index) => csvValue(column, cells[index] ?? null)),
      ),
    ],
    { bom: true },
  )
  return new TextEncoder().encode(text)
}

function csvValue(column: TableColumn, value: CellInput): string {
  if (typeof value === 'string') return guarded(value)
  if (value !== null && column.kind === 'yuan') return formatYuanPlain(value)
  return formatCell(column, value)
}

function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
