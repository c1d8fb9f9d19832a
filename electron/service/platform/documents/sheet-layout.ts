import type { Orientation } from './document-model.ts'
import { layOutHeader } from './header-grid.ts'
import { printable } from './printable.ts'
import { textFormat, type SheetCell, type SheetFont, type SheetGrid } from './sheet-cells.ts'
import { bodyCells, bodyRowCount, headerCells } from './table-cells.ts'
import type { CellAlign } from './table-model.ts'
import { spreadOverLine, textWidth, wrappedLines } from './text-width.ts'
import type { SheetSpec } from './workbook-model.ts'

/** Half-width characters of 宋体 11 that fill A4 between the margins. */
const PAGE_WIDTH: Readonly<Record<Orientation, number>> = { portrait: 86, landscape: 130 }
const WIDEST_STRETCH = 1.6

/** Points for one line, and least height of a row, by font. */
const LINE_HEIGHTS: Readonly<Record<SheetFont, number>> = {
  title: 26,
  head: 15,
  text: 15,
  note: 15,
}
const LEAST_HEIGHTS: Readonly<Record<SheetFont, number>> = {
  title: 36,
  head: 22,
  text: 21,
  note: 21,
}
/** Half-width characters of 宋体 11 that one half-width character of the font takes. */
const FONT_WIDTHS: Readonly<Record<SheetFont, number>> = { title: 1.6, head: 1, text: 1, note: 1 }
const PADDING = 6
const HIGHEST_ROW = 409
const CELL_SIDES = 1

/** Places every cell of a sheet: title, line above, heading, rows, notes, signatures. */
export function layOutSheet(sheet: SheetSpec): SheetGrid {
  const columnWidths = stretched(sheet)
  const cells: SheetCell[] = []
  let row = 0
  if (sheet.title !== undefined) {
    cells.push(line(sheet.title, row, columnWidths, { font: 'title', align: 'center' }))
    row += 1
  }
  if (sheet.above !== undefined) {
    cells.push(...aboveCells(sheet.above, row, columnWidths))
    row += 1
  }
  const header = { first: row, last: row + layOutHeader(sheet.table.columns).rowCount - 1 }
  cells.push(...headerCells(sheet.table, header.first))
  row = header.last + 1
  cells.push(...bodyCells(sheet.table, row))
  row += bodyRowCount(sheet.table)
  for (const text of sheet.notes ?? []) {
    cells.push(line(text, row, columnWidths, { font: 'note', align: 'left' }))
    row += 1
  }
  if (sheet.signatures !== undefined) {
    const text = spreadOverLine(sheet.signatures, sum(columnWidths) - CELL_SIDES)
    cells.push(line(text, row, columnWidths, { font: 'note', align: 'left' }))
    row += 1
  }
  return { cells, columnWidths, header, rowHeights: heights(cells, columnWidths, row) }
}

/** A table narrower than the paper is stretched so that print fills the page. */
function stretched(sheet: SheetSpec): readonly number[] {
  const widths = sheet.table.columns.map((column) => column.width)
  const factor = Math.min(WIDEST_STRETCH, PAGE_WIDTH[sheet.orientation] / sum(widths))
  return factor <= 1 ? widths : widths.map((width) => Math.round(width * factor * 10) / 10)
}

interface LineStyle {
  readonly font: SheetFont
  readonly align: CellAlign
}

function line(
  text: string,
  row: number,
  columnWidths: readonly number[],
  style: LineStyle,
): SheetCell {
  return freeCell(text, { row, column: 0, columnSpan: columnWidths.length }, style)
}

function aboveCells(
  above: NonNullable<SheetSpec['above']>,
  row: number,
  columnWidths: readonly number[],
): readonly SheetCell[] {
  const { left, right } = above
  if (left === undefined || right === undefined || columnWidths.length === 1) {
    const align = left === undefined ? 'right' : 'left'
    const text = [left, right].filter((part) => part !== undefined).join('　　')
    return [line(text, row, columnWidths, { font: 'note', align })]
  }
  const split = splitColumn(columnWidths, textWidth(right))
  const rest = columnWidths.length - split
  return [
    freeCell(left, { row, column: 0, columnSpan: split }, { font: 'note', align: 'left' }),
    freeCell(right, { row, column: split, columnSpan: rest }, { font: 'note', align: 'right' }),
  ]
}

/** The last columns that are together wide enough for the right-hand text. */
function splitColumn(columnWidths: readonly number[], wanted: number): number {
  let split = columnWidths.length
  let width = 0
  while (split > 1 && width < wanted + CELL_SIDES + 1) {
    split -= 1
    width += columnWidths[split] ?? 0
  }
  return split
}

function freeCell(
  text: string,
  place: { readonly row: number; readonly column: number; readonly columnSpan: number },
  style: LineStyle,
): SheetCell {
  const value = printable(text)
  return { ...place, ...style, value, rowSpan: 1, bordered: false, format: textFormat(value) }
}

/** Wrapped Chinese text does not make a row grow in Excel: heights are counted out here. */
function heights(
  cells: readonly SheetCell[],
  columnWidths: readonly number[],
  rowCount: number,
): readonly number[] {
  const rows = Array.from({ length: rowCount }, () => 0)
  for (const cell of cells) {
    const width = sum(columnWidths.slice(cell.column, cell.column + cell.columnSpan)) - CELL_SIDES
    const text = typeof cell.value === 'string' ? cell.value : ''
    const lines = wrappedLines(text, width / FONT_WIDTHS[cell.font])
    const wanted = Math.max(LEAST_HEIGHTS[cell.font], lines * LINE_HEIGHTS[cell.font] + PADDING)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      rows[row] = Math.max(rows[row] ?? 0, wanted / cell.rowSpan, LEAST_HEIGHTS[cell.font])
    }
  }
  return rows.map((height) => Math.min(HIGHEST_ROW, Math.ceil(height)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
