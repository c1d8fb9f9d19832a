import { isDay } from '#shared/kernel/day.ts'
import { formatCell, numberFormatOf } from './format-cell.ts'
import { layOutHeader } from './header-grid.ts'
import { GENERAL, textFormat, type SheetCell } from './sheet-cells.ts'
import { columnLetters } from './sheet-name.ts'
import {
  alignOf,
  labelSpan,
  type CellInput,
  type TableColumn,
  type TableSpec,
} from './table-model.ts'
import { sumFigures, summedRuns, type RowSpan } from './table-sums.ts'
import { printable } from './printable.ts'

/** The heading cells of a table whose first heading row is `top`. */
export function headerCells(table: TableSpec, top: number): readonly SheetCell[] {
  return layOutHeader(table.columns).cells.map((cell) => ({
    ...wordsCell(cell.text, top + cell.row, cell.column),
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    align: 'center',
    font: 'head',
  }))
}

/** The rows of a table whose first row is `top`; sums are formulas with their values cached. */
export function bodyCells(table: TableSpec, top: number): readonly SheetCell[] {
  const rows = table.rows.flatMap((row, index) => {
    if (row.kind === 'subtotal') return sumCells(table, { label: row.label, index, top })
    if (row.kind === 'data') return dataCells(table, row.cells, top + index)
    const cell = wordsCell(row.text, top + index, 0)
    return [{ ...cell, columnSpan: table.columns.length, font: 'head' as const }]
  })
  if (table.total === undefined) return rows
  const index = table.rows.length
  return [...rows, ...sumCells(table, { label: table.total.label, index, top })]
}

export function bodyRowCount(table: TableSpec): number {
  return table.rows.length + (table.total === undefined ? 0 : 1)
}

function dataCells(
  table: TableSpec,
  cells: readonly CellInput[],
  row: number,
): readonly SheetCell[] {
  return table.columns.map((column, index) => valueCell(column, cells[index] ?? null, row, index))
}

function sumCells(
  table: TableSpec,
  sum: { readonly label: string; readonly index: number; readonly top: number },
): readonly SheetCell[] {
  const row = sum.top + sum.index
  const reach = sum.index === table.rows.length ? 'table' : 'group'
  const runs = summedRuns(table.rows, sum.index, reach)
  const figures = sumFigures(table, sum.index, reach)
  const given = reach === 'table' ? table.total?.figures : undefined
  const span = labelSpan(table)
  const cells = table.columns.slice(span).map((column, offset) => {
    const index = span + offset
    const cell = valueCell(column, figures[index] ?? null, row, index)
    const isSum = column.summed === true && given?.[index] === undefined && runs.length > 0
    return isSum ? { ...cell, formula: sumFormula(index, runs, sum.top) } : cell
  })
  const label = wordsCell(sum.label, row, 0)
  return [{ ...label, columnSpan: span, align: 'center', font: 'head' }, ...cells]
}

function sumFormula(column: number, runs: readonly RowSpan[], top: number): string {
  const letters = columnLetters(column)
  const ranges = runs.map(
    ({ first, last }) => `${letters}${top + first + 1}:${letters}${top + last + 1}`,
  )
  return `SUM(${ranges.join(',')})`
}

function valueCell(column: TableColumn, value: CellInput, row: number, index: number): SheetCell {
  const cell = wordsCell('', row, index)
  const align = alignOf(column, value)
  if (value === null) return { ...cell, value: null, align, format: numberFormatOf(column) }
  if (typeof value === 'string' && column.kind === 'date' && isDay(value)) {
    return { ...cell, value: new Date(`${value}T00:00:00Z`), align, format: numberFormatOf(column) }
  }
  if (typeof value === 'string') return { ...wordsCell(value, row, index), align }
  const text = formatCell(column, value)
  if (column.kind === 'text') return { ...wordsCell(text, row, index), align }
  const amount = column.kind === 'yuan' ? value / 100 : value
  return { ...cell, value: amount, align, format: numberFormatOf(column) }
}

function wordsCell(text: string, row: number, column: number): SheetCell {
  const value = printable(text)
  return {
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    value,
    font: 'text',
    align: 'left',
    bordered: true,
    format: value === '' ? GENERAL : textFormat(value),
  }
}
