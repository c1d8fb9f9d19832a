import type { FormBlock, FormCell, TableBlock } from './document-model.ts'
import type { TextRole } from './document-layout.ts'
import { formatCell } from './format-cell.ts'
import { layOutHeader } from './header-grid.ts'
import {
  alignOf,
  labelSpan,
  type CellAlign,
  type CellInput,
  type TableRow,
  type TableSpec,
} from './table-model.ts'
import { sumFigures } from './table-sums.ts'

/** A table ready to draw: only texts, spans and places are left. */
export interface TableGrid {
  /** Relative widths. */
  readonly columns: readonly number[]
  /** Repeated on every page. */
  readonly head: readonly GridRow[]
  readonly body: readonly GridRow[]
  /** Short enough never to be cut by a page break. */
  readonly whole: boolean
}

export interface GridRow {
  readonly cells: readonly GridCell[]
  /** Least height, millimetres. */
  readonly height: number
  /** Not parted from the row before by a page break. */
  readonly kept: boolean
}

export interface GridCell {
  readonly text: string
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly align: CellAlign
  readonly top: boolean
  readonly role: TextRole
}

const ROW_HEIGHT = 7
const FORM_ROW_HEIGHT = 9
/** Millimetres. */
const WHOLE_UP_TO = 90

export function gridOfTable(block: TableBlock): TableGrid {
  const { table } = block
  const isLarge = block.size === 'smallFour'
  const roles = isLarge ? LARGE : FIVE
  const height = block.rowHeight ?? ROW_HEIGHT
  const body = table.rows.map((row, index) => bodyRow(table, row, { index, roles, height }))
  if (table.total !== undefined) {
    const figures = sumFigures(table, table.rows.length, 'table')
    body.push(sumRow(table, { label: table.total.label, figures }, { roles, height }))
  }
  const columns = table.columns.map((column) => column.width)
  return { columns, head: headRows(table, roles), body, whole: isShort(body) }
}

export function gridOfForm(block: FormBlock): TableGrid {
  const below: number[] = block.columns.map(() => 0)
  const body = block.rows.map((row) => {
    const cells: GridCell[] = []
    let column = 0
    for (const cell of row.cells) {
      while ((below[column] ?? 0) > 0) column += 1
      cells.push(formCell(cell, column))
      below.fill(cell.rowSpan ?? 1, column, column + (cell.span ?? 1))
      column += cell.span ?? 1
    }
    below.forEach((left, index) => (below[index] = Math.max(0, left - 1)))
    return { cells, height: row.height ?? FORM_ROW_HEIGHT, kept: false }
  })
  return { columns: block.columns, head: [], body, whole: isShort(body) }
}

function isShort(rows: readonly GridRow[]): boolean {
  return rows.reduce((sum, row) => sum + row.height, 0) <= WHOLE_UP_TO
}

interface Roles {
  readonly head: TextRole
  readonly cell: TextRole
}

const FIVE: Roles = { head: 'tableHead', cell: 'table' }
const LARGE: Roles = { head: 'tableHeadLarge', cell: 'tableLarge' }

function headRows(table: TableSpec, roles: Roles): readonly GridRow[] {
  const header = layOutHeader(table.columns)
  return Array.from({ length: header.rowCount }, (_, row) => ({
    height: ROW_HEIGHT,
    kept: false,
    cells: header.cells
      .filter((cell) => cell.row === row)
      .map(({ text, column, rowSpan, columnSpan }) => ({
        ...plainCell(text, column, roles.head),
        rowSpan,
        columnSpan,
        align: 'center' as const,
      })),
  }))
}

interface RowPlace {
  readonly roles: Roles
  readonly height: number
}

function bodyRow(
  table: TableSpec,
  row: TableRow,
  place: RowPlace & { readonly index: number },
): GridRow {
  const { roles, height } = place
  if (row.kind === 'section') {
    const cell = { ...plainCell(row.text, 0, roles.head), columnSpan: table.columns.length }
    return { cells: [cell], height, kept: false }
  }
  if (row.kind === 'subtotal') {
    const figures = sumFigures(table, place.index, 'group')
    return sumRow(table, { label: row.label, figures }, place)
  }
  const cells = table.columns.map((column, index) => {
    const value = row.cells[index] ?? null
    const cell = plainCell(formatCell(column, value), index, roles.cell)
    return { ...cell, align: alignOf(column, value) }
  })
  return { cells, height, kept: false }
}

function sumRow(
  table: TableSpec,
  sums: { readonly label: string; readonly figures: readonly CellInput[] },
  place: RowPlace,
): GridRow {
  const span = labelSpan(table)
  const label: GridCell = {
    ...plainCell(sums.label, 0, place.roles.head),
    columnSpan: span,
    align: 'center',
  }
  const figures = table.columns.slice(span).map((column, offset) => {
    const value = sums.figures[span + offset] ?? null
    const cell = plainCell(formatCell(column, value), span + offset, place.roles.cell)
    return { ...cell, align: alignOf(column, value) }
  })
  return { cells: [label, ...figures], height: place.height, kept: true }
}

function formCell(cell: FormCell, column: number): GridCell {
  return {
    text: cell.text,
    column,
    columnSpan: cell.span ?? 1,
    rowSpan: cell.rowSpan ?? 1,
    align: cell.align ?? (cell.label === true ? 'center' : 'left'),
    top: cell.top ?? false,
    role: cell.label === true ? 'tableHead' : 'table',
  }
}

function plainCell(text: string, column: number, role: TextRole): GridCell {
  return { text, column, columnSpan: 1, rowSpan: 1, align: 'left', top: false, role }
}
