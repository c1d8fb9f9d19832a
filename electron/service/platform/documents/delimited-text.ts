import { detectDelimiter, parseCsv } from 'hucre/csv'
import { cellFrom, evenRows } from './spreadsheet-cells.ts'
import type { SpreadsheetSheet } from './spreadsheet-model.ts'

/** ="350902…" keeps digits together in some bank exports; '=1+1 is our own guard for text. */
const QUOTED_FORMULA = /^="([^"]*)"$/
const GUARD = /^'(?=[=+\-@\t\r])/

const TEXT_FILE = /\.(?:csv|txt|tsv)$/i

/** The one sheet of a delimited text, named after its file. */
export function readDelimited(text: string, fileName: string): SpreadsheetSheet {
  const rows = parseCsv(text, { delimiter: detectDelimiter(text) }).map((row) =>
    row.map((value) => cellFrom(typeof value === 'string' ? unguarded(value) : value)),
  )
  return {
    name: fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''),
    hidden: false,
    hiddenRows: [],
    rows: evenRows(rows),
    merges: [],
  }
}

/**
 * Whether a text may be taken as a table: it is called one, or nearly all of its lines have the
 * same number of fields, two or more. Prose renamed to .xlsx has not.
 */
export function looksDelimited(text: string, fileName: string): boolean {
  if (TEXT_FILE.test(fileName)) return true
  const rows = parseCsv(text, { delimiter: detectDelimiter(text), maxRows: 50 })
  const filled = rows.filter((row) => row.some((value) => value !== '' && value !== null))
  const counts = new Map<number, number>()
  for (const row of filled) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  const usual = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])
  return filled.length >= 2 && usual[0] >= 2 && usual[1] / filled.length >= 0.8
}

function unguarded(value: string): string {
  return value.replace(QUOTED_FORMULA, '$1').replace(GUARD, '')
}
