import {
  writeXlsx,
  type Cell,
  type CellStyle,
  type WriteOptions,
  type WriteSheet,
} from 'hucre/xlsx'
import { GENERAL, type SheetCell, type SheetFont, type SheetGrid } from './sheet-cells.ts'
import { layOutSheet } from './sheet-layout.ts'
import { rowsReference, sheetNameFrom } from './sheet-name.ts'
import type { SheetSpec, WorkbookSpec } from './workbook-model.ts'

const FONTS: Readonly<Record<SheetFont, NonNullable<CellStyle['font']>>> = {
  title: { name: '黑体', size: 16 },
  head: { name: '黑体', size: 10.5 },
  text: { name: '宋体', size: 10.5 },
  note: { name: '宋体', size: 10.5 },
}

const EDGE = { style: 'thin', color: { rgb: '000000' } } as const
const BORDER: NonNullable<CellStyle['border']> = {
  top: EDGE,
  right: EDGE,
  bottom: EDGE,
  left: EDGE,
}

/** Inches, as the format counts them. */
const MARGINS = { top: 0.75, bottom: 0.75, left: 0.6, right: 0.5, header: 0.3, footer: 0.35 }
const PAGE_FOOTER = '&C&"宋体,常规"&9第 &P 页　共 &N 页'

/** Writes the workbook as .xlsx, ready for print on A4 and for WPS and Excel. */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const names: string[] = []
  for (const sheet of spec.sheets) names.push(sheetNameFrom(sheet.name, names))
  const grids = spec.sheets.map(layOutSheet)
  const options: WriteOptions = {
    properties: {
      title: spec.name,
      creator: spec.author,
      lastModifiedBy: spec.author,
      ...(spec.createdAt === undefined
        ? {}
        : { created: spec.createdAt, modified: spec.createdAt }),
    },
    defaultFont: { name: '宋体', size: 11 },
    sheets: spec.sheets.map((sheet, index) =>
      writeSheet(sheet, names[index] ?? sheet.name, grids[index] ?? layOutSheet(sheet)),
    ),
    // The library's own print-title fields leave the sheet name unquoted.
    namedRanges: grids.map(({ header }, index) => ({
      name: '_xlnm.Print_Titles',
      range: rowsReference(names[index] ?? '', header.first + 1, header.last + 1),
      scope: names[index] ?? '',
    })),
  }
  return writeXlsx(options)
}

function writeSheet(sheet: SheetSpec, name: string, grid: SheetGrid): WriteSheet {
  return {
    name,
    columns: grid.columnWidths.map((width) => ({ width: width + 0.7 })),
    rows: grid.rowHeights.map(() => []),
    cells: new Map(grid.cells.flatMap(placedCells)),
    rowDefs: new Map(grid.rowHeights.map((height, row) => [row, { height }])),
    merges: grid.cells
      .filter((cell) => cell.rowSpan > 1 || cell.columnSpan > 1)
      .map((cell) => ({
        startRow: cell.row,
        startCol: cell.column,
        endRow: cell.row + cell.rowSpan - 1,
        endCol: cell.column + cell.columnSpan - 1,
      })),
    freezePane: { rows: grid.header.last + 1, columns: sheet.frozenColumns ?? 0 },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: footerOf(sheet) },
  }
}

/** In a footer '&' begins a code. */
function footerOf({ footer }: SheetSpec): string {
  if (footer === undefined) return PAGE_FOOTER
  return `&L&"宋体,常规"&9${footer.replaceAll('&', '&&')}${PAGE_FOOTER}`
}

/** The cell and, for merged cells, the bordered cells it covers. */
function placedCells(cell: SheetCell): [string, Partial<Cell>][] {
  const style = styleOf(cell)
  const placed: [string, Partial<Cell>][] = []
  for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
      const isAnchor = row === cell.row && column === cell.column
      placed.push([`${row},${column}`, isAnchor ? { ...contentOf(cell), style } : { style }])
    }
  }
  return placed
}

function contentOf(cell: SheetCell): Partial<Cell> {
  const value = cell.value === '' ? null : cell.value
  return cell.formula === undefined
    ? { value }
    : { value, formula: cell.formula, formulaResult: value }
}

function styleOf(cell: SheetCell): CellStyle {
  return {
    font: FONTS[cell.font],
    ...(cell.format === GENERAL ? {} : { numFmt: cell.format }),
    alignment: { horizontal: cell.align, vertical: 'center', wrapText: true },
    ...(cell.bordered ? { border: BORDER } : {}),
  }
}
