import type { CellInput, TableRow, TableSpec } from './table-model.ts'

/** Data rows, by index in the table, that a subtotal or total row adds up: first and last included. */
export interface RowSpan {
  readonly first: number
  readonly last: number
}

/** Runs of data rows before row `end`; a subtotal looks back to the last section or subtotal only. */
export function summedRuns(
  rows: readonly TableRow[],
  end: number,
  reach: 'group' | 'table',
): readonly RowSpan[] {
  const runs: RowSpan[] = []
  for (let index = end - 1; index >= 0; index -= 1) {
    const isData = rows[index]?.kind === 'data'
    if (!isData && reach === 'group') break
    const current = runs[0]
    if (isData && current?.first === index + 1) runs[0] = { first: index, last: current.last }
    else if (isData) runs.unshift({ first: index, last: index })
  }
  return runs
}

/** The sum of one column; text and blanks count nothing. Decimals are added in millionths. */
export function sumOf(table: TableSpec, column: number, runs: readonly RowSpan[]): number {
  const scale = table.columns[column]?.kind === 'decimal' ? 1_000_000 : 1
  let sum = 0
  for (const { first, last } of runs) {
    for (const row of table.rows.slice(first, last + 1)) {
      const value = row.kind === 'data' ? row.cells[column] : null
      if (typeof value === 'number') sum += Math.round(value * scale)
    }
  }
  return sum / scale
}

/** Figures of a subtotal or total row: sums where a column is summed, given figures elsewhere. */
export function sumFigures(
  table: TableSpec,
  end: number,
  reach: 'group' | 'table',
): readonly CellInput[] {
  const runs = summedRuns(table.rows, end, reach)
  return table.columns.map((column, index) => {
    const given = reach === 'table' ? table.total?.figures?.[index] : undefined
    if (given !== undefined) return given
    return column.summed === true ? sumOf(table, index, runs) : null
  })
}
