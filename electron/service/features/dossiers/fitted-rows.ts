import type { FormCell, FormRow } from '#service/platform/documents/document-model.ts'
import { wrappedLines } from '#service/platform/documents/text-width.ts'

/** Columns of the page, millimetres: label, value, label, value, and the place of the photo. */
export const COLUMNS = [23, 56, 23, 50, 28] as const

/** Millimetres: least height of a row, what a line takes, and what lies round the lines. */
const LEAST_HEIGHT = 6.3
const LINE_HEIGHT = 5.3
const PADDING = 1.1
/** What the rows may take of the page besides a title of three lines, a note of three, and signatures. */
export const ROOM = 205

/** Half-width characters of the body to a millimetre, and those an office font may be wider by. */
const CHARACTERS_PER_MM = 0.54
const CAREFUL = 0.92
const CELL_PADDING_MM = 2.2

/** More than this of one fact is for the file, not for the one page. */
const MOST_LINES = 8

/**
 * The rows with long texts cut by '…', as little as it takes to leave them on one page: every row
 * gets one line, then line by line what is left of the page goes to the rows that need it.
 */
export function fitRows(rows: readonly FormRow[]): readonly FormRow[] {
  const wanted = rows.map((row) => Math.min(linesOf(row), MOST_LINES))
  const given = rows.map(() => 1)
  const fitted = () => rows.map((row, index) => cutRow(row, given[index] ?? 1))
  let height = heightOf(fitted())
  for (let most = 2; most <= MOST_LINES; most += 1) {
    for (const [index, lines] of wanted.entries()) {
      if (lines < most || height + LINE_HEIGHT > ROOM) continue
      given[index] = most
      height += LINE_HEIGHT
    }
  }
  return fitted()
}

/** Millimetres, as far as it can be told without a browser. */
export function heightOf(rows: readonly FormRow[]): number {
  return rows.reduce((sum, row) => sum + rowHeight(row), 0)
}

function rowHeight(row: FormRow): number {
  return Math.max(LEAST_HEIGHT, linesOf(row) * LINE_HEIGHT + PADDING)
}

/** Lines of the tallest cell, the photo apart, which reaches over several rows. */
function linesOf({ cells }: FormRow): number {
  const lines = cells
    .filter(({ rowSpan = 1 }) => rowSpan === 1)
    .map((cell, index) => linesAt(cell.text, roomOf(cell, index, cells)))
  return Math.max(1, ...lines)
}

function cutRow(row: FormRow, most: number): FormRow {
  const cells = row.cells.map((cell, index) =>
    cell.label === true
      ? cell
      : { ...cell, text: cutText(cell.text, roomOf(cell, index, row.cells), most) },
  )
  return { cells, height: LEAST_HEIGHT }
}

/** As much of a text as stands on so many lines of a width in half-width characters. */
export function cutText(text: string, width: number, most: number): string {
  if (linesAt(text, width) <= most) return text
  const characters = Array.from(text)
  let low = 0
  let high = characters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const tried = `${characters.slice(0, middle).join('')}…`
    if (linesAt(tried, width) <= most) low = middle
    else high = middle - 1
  }
  return `${characters.slice(0, low).join('').trimEnd()}…`
}

/** Letters and signs that some fonts draw nearly as wide as a Chinese character. */
const WIDE = /[A-Zmw@%&\p{Extended_Pictographic}]/gu

/** Some fonts draw digits and letters wider than half a character, by a third. */
const WORD_PIECE = /[!-~]{3}/gu

/** Lines a text takes at a width in half-width characters, in the widest of the usual fonts. */
function linesAt(text: string, width: number): number {
  return wrappedLines(text.replaceAll(WIDE, '国').replaceAll(WORD_PIECE, '$&i'), width)
}

function roomOf(cell: FormCell, index: number, cells: readonly FormCell[]): number {
  const first = cells.slice(0, index).reduce((sum, { span = 1 }) => sum + span, 0)
  const millimetres = COLUMNS.slice(first, first + (cell.span ?? 1)).reduce(
    (sum, width) => sum + width,
    0,
  )
  return Math.floor((millimetres - CELL_PADDING_MM) * CHARACTERS_PER_MM * CAREFUL)
}
