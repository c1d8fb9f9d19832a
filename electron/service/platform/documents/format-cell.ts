import { formatYuan } from '#shared/kernel/money.ts'
import { flatHeader } from './header-grid.ts'
import type { CellInput, TableColumn } from './table-model.ts'

/**
 * The text of a cell in .docx and .pdf: yuan '1,234.50', percent '85.3%', day '2026-10-08'.
 * Throws RangeError for a number that is not finite, AppError MONEY_NOT_INTEGER for broken fen.
 */
export function formatCell(column: TableColumn, value: CellInput): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (!Number.isFinite(value)) throw new RangeError(`not a finite figure in ${flatHeader(column)}`)
  switch (column.kind) {
    case 'yuan':
      return formatYuan(value).replace('¥', '')
    case 'percent':
      return `${(value * 100).toFixed(column.decimals ?? 1)}%`
    case 'decimal':
      return value.toFixed(column.decimals ?? 1)
    case 'integer':
    case 'text':
    case 'date':
      return String(value)
  }
}

/** The Excel number format; text is '@' so that ID numbers stay digits and '=…' stays words. */
export function numberFormatOf(column: TableColumn): string {
  switch (column.kind) {
    case 'yuan':
      return '#,##0.00'
    case 'percent':
      return `${withPlaces(column.decimals ?? 1)}%`
    case 'decimal':
      return withPlaces(column.decimals ?? 1)
    case 'integer':
      return '0'
    case 'date':
      return 'yyyy-mm-dd'
    case 'text':
      return '@'
  }
}

function withPlaces(places: number): string {
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`
}
