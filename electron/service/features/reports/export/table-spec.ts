import {
  formatFigure,
  kindOf,
  type FigureKind,
  type ReportColumn,
  type ReportRow,
  type ReportTable,
} from '#shared/features/reports/report-table.ts'
import type {
  CellInput,
  ColumnKind,
  TableColumn,
  TableSpec,
} from '#service/platform/documents/table-model.ts'
import { NOT_APPLICABLE } from '#service/platform/documents/table-model.ts'

const COLUMN_KINDS: Readonly<Record<FigureKind, ColumnKind>> = {
  count: 'integer',
  area: 'decimal',
  fen: 'yuan',
  average: 'decimal',
  text: 'text',
}

/** A report table as the document writers draw it. */
export function tableSpec(table: ReportTable): TableSpec {
  const mixed = table.rows.some((row) => row.kind !== null)
  return {
    columns: [rowColumn(table), ...table.columns.map((column) => columnSpec(column, mixed))],
    rows: table.rows.map((row) => ({
      kind: 'data',
      cells: [row.label, ...table.columns.map((column) => cell(row, column))],
    })),
  }
}

function rowColumn(table: ReportTable): TableColumn {
  const longest = Math.max(...table.rows.map((row) => row.label.length * 2), 12)
  return { header: table.rowHeading, width: Math.min(longest + 2, 44), kind: 'text' }
}

function columnSpec(column: ReportColumn, isMixed: boolean): TableColumn {
  const base = { header: column.label, width: column.width }
  if (isMixed) return { ...base, kind: 'text', align: 'right' }
  if (column.kind === 'area') return { ...base, kind: 'decimal', decimals: 2 }
  return { ...base, kind: COLUMN_KINDS[column.kind] }
}

/** Numbers stay numbers where a column has one unit; a dash where nothing applies. */
function cell(row: ReportRow, column: ReportColumn): CellInput {
  const value = row.figures[column.key]?.value ?? null
  if (value === null) return NOT_APPLICABLE
  if (row.kind !== null || typeof value !== 'number') {
    return row.kind === 'count' && typeof value === 'number'
      ? value
      : formatFigure(kindOf(row, column), value)
  }
  return column.kind === 'area' ? value / 100 : value
}
