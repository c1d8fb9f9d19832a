import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { DocumentLayout } from './document-layout.ts'
import { exactLine, runsOf, twips } from './docx-text.ts'
import { shareOut } from './share-out.ts'
import type { GridCell, GridRow, TableGrid } from './table-grid.ts'

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const CELL_MARGINS = { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: 60, right: 60 }

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/**
 * A table over the whole text width. WPS collapses tables without absolute widths, so tblW,
 * gridCol and every tcW are written in dxa (domain §3.5).
 */
export function docxTable(grid: TableGrid, textWidth: number, layout: DocumentLayout): Table {
  const widths = shareOut(twips(textWidth), grid.columns)
  const draw = (row: GridRow, isHead: boolean, isLastKept: boolean): TableRow =>
    docxRow(row, { widths, layout, isHead, keepNext: isLastKept })
  const body = grid.body.map((row, index) => draw(row, false, keepsNext(grid, index)))
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [...grid.head.map((row) => draw(row, true, true)), ...body],
  })
}

/** A sum row stays with the row before it, a short table in one piece. */
function keepsNext(grid: TableGrid, index: number): boolean {
  const next = grid.body[index + 1]
  return next !== undefined && (grid.whole || next.kept)
}

interface RowFrame {
  readonly widths: readonly number[]
  readonly layout: DocumentLayout
  readonly isHead: boolean
  readonly keepNext: boolean
}

function docxRow(row: GridRow, frame: RowFrame): TableRow {
  return new TableRow({
    tableHeader: frame.isHead,
    cantSplit: true,
    keepNext: frame.keepNext,
    height: { value: twips(row.height), rule: HeightRule.ATLEAST },
    children: row.cells.map((cell) => docxCell(cell, frame)),
  })
}

function docxCell(cell: GridCell, frame: RowFrame): TableCell {
  const style = frame.layout.text[cell.role]
  const width = frame.widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, part) => sum + part, 0)
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    margins: CELL_MARGINS,
    verticalAlign: cell.top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: ALIGNMENTS[cell.align],
        spacing: exactLine(style.line),
        children: runsOf(cell.text, style),
      }),
    ],
  })
}
