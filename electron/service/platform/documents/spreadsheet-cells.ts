import type { SpreadsheetCell, SpreadsheetCellKind } from './spreadsheet-model.ts'

export const EMPTY_CELL: SpreadsheetCell = { text: '', raw: null, kind: 'empty' }

const EXCEL_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/
const INVISIBLE = /\u200B|\u200C|\u200D|\u2060|\uFEFF/g
const FIRST_DAY = Date.UTC(1900, 0, 1)

type StoredValue = string | number | boolean | Date | null | undefined

export function cellFrom(value: StoredValue): SpreadsheetCell {
  if (value === null || value === undefined || value === '') return EMPTY_CELL
  if (typeof value === 'string') return textCell(value)
  if (typeof value === 'number') return cell(numberText(value), value, 'number')
  if (typeof value === 'boolean') return cell(value ? '是' : '否', value, 'boolean')
  return cell(dayText(value), value, 'date')
}

/** Trailing empty rows and columns are cut and every row is made as long as the longest. */
export function evenRows(
  rows: readonly (readonly SpreadsheetCell[] | undefined)[],
): readonly (readonly SpreadsheetCell[])[] {
  const lengths = Array.from(rows, (row) => filledLength(row ?? []))
  const width = lengths.reduce((widest, length) => Math.max(widest, length), 0)
  const height = lengths.findLastIndex((length) => length > 0) + 1
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => rows[row]?.[column] ?? EMPTY_CELL),
  )
}

function filledLength(row: readonly SpreadsheetCell[]): number {
  return row.findLastIndex((one) => one.kind !== 'empty') + 1
}

function textCell(value: string): SpreadsheetCell {
  const text = value.replaceAll(INVISIBLE, '').replaceAll('\r\n', '\n').trim()
  if (text === '') return { text: '', raw: value, kind: 'empty' }
  return cell(text, value, EXCEL_ERROR.test(text) ? 'error' : 'text')
}

/** As Excel shows it: fifteen digits; a longer whole number is filled up with zeros. */
function numberText(value: number): string {
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(15)))
  if (Number.isSafeInteger(value)) return String(value)
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e')
  return mantissa.replace('.', '') + '0'.repeat(Math.max(0, Number(exponent) - 14))
}

/** Dates come as midnight UTC of the day written in the cell. */
function dayText(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const instant = value.toISOString()
  return value.getTime() < FIRST_DAY ? instant.slice(11, 16) : instant.slice(0, 10)
}

function cell(
  text: string,
  raw: SpreadsheetCell['raw'],
  kind: SpreadsheetCellKind,
): SpreadsheetCell {
  return { text, raw, kind }
}
