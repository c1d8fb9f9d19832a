import type { TableColumn } from './table-model.ts'

export interface HeaderCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export interface HeaderGrid {
  readonly rowCount: number
  readonly cells: readonly HeaderCell[]
}

/**
 * Lays the column headings out in rows: equal beginnings of neighbouring paths merge sideways,
 * a short path is merged down to the last heading row.
 */
export function layOutHeader(columns: readonly TableColumn[]): HeaderGrid {
  const paths = columns.map(pathOf)
  const rowCount = Math.max(1, ...paths.map((path) => path.length))
  const cells: HeaderCell[] = []
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < paths.length;) {
      const cell = headerCell(paths, { row, column, rowCount })
      if (cell !== undefined) cells.push(cell)
      column += cell?.columnSpan ?? 1
    }
  }
  return { rowCount, cells }
}

/** The heading in one line, parts joined by '·', for columns of one-row tables such as CSV. */
export function flatHeader(column: TableColumn): string {
  return pathOf(column).join('·')
}

function headerCell(
  paths: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number; readonly rowCount: number },
): HeaderCell | undefined {
  const path = paths[at.column] ?? []
  const text = path[at.row]
  if (text === undefined) return undefined
  const isLast = at.row === path.length - 1
  let columnSpan = 1
  while (!isLast && sameBranch(path, paths[at.column + columnSpan], at.row)) columnSpan += 1
  const rowSpan = isLast ? at.rowCount - at.row : 1
  return { text, row: at.row, column: at.column, rowSpan, columnSpan }
}

function sameBranch(
  path: readonly string[],
  other: readonly string[] | undefined,
  row: number,
): boolean {
  if (other === undefined || other.length <= row + 1) return false
  return path.slice(0, row + 1).every((part, index) => part === other[index])
}

function pathOf(column: TableColumn): readonly string[] {
  return typeof column.header === 'string' ? [column.header] : column.header
}
