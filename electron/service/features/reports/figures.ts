import {
  formatFigure,
  kindOf,
  type FigureKind,
  type ReportTable,
} from '#shared/features/reports/report-table.ts'

/** Looks figures up by table, row and column. */
export class Figures {
  readonly #tables: ReadonlyMap<string, ReportTable>

  constructor(tables: readonly ReportTable[]) {
    this.#tables = new Map(tables.map((table) => [table.id, table]))
  }

  keys(table: string, prefix: string): readonly string[] {
    const rows = this.#tables.get(table)?.rows ?? []
    return rows.map((row) => row.key).filter((key) => key.startsWith(prefix))
  }

  labels(table: string, prefix: string): readonly string[] {
    return this.keys(table, prefix).map((key) => this.label(table, key))
  }

  label(table: string, key: string): string {
    return this.#tables.get(table)?.rows.find((row) => row.key === key)?.label ?? ''
  }

  /** A figure as a number; one that does not apply counts nothing. */
  number(table: string, rowKey: string, columnKey: string): number {
    const value = this.#find(table, rowKey, columnKey)?.value
    return typeof value === 'number' ? value : 0
  }

  /** A figure as it is printed. */
  words(table: string, rowKey: string, columnKey: string): string {
    const found = this.#find(table, rowKey, columnKey)
    return found === undefined ? '—' : formatFigure(found.kind, found.value)
  }

  #find(tableId: string, rowKey: string, columnKey: string) {
    const table = this.#tables.get(tableId)
    const row = table?.rows.find((candidate) => candidate.key === rowKey)
    const column = table?.columns.find((candidate) => candidate.key === columnKey)
    const figure = row?.figures[columnKey]
    if (row === undefined || column === undefined || figure === undefined) return undefined
    const kind: FigureKind = kindOf(row, column)
    return { kind, value: figure.value }
  }
}
