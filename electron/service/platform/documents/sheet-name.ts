import { printable } from './printable.ts'

const LONGEST = 31

/**
 * A name Excel accepts: no []:*?/\, no apostrophe at the ends, at most 31 characters, not taken
 * (compared without case).
 */
export function sheetNameFrom(wanted: string, taken: readonly string[]): string {
  const clean = printable(wanted)
    .replaceAll(/[[\]:*?/\\\n]/g, '-')
    .replaceAll(/^'+|'+$/g, '')
    .trim()
  const base = clean === '' ? '表' : clean
  const used = new Set(taken.map((name) => name.toLowerCase()))
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `(${number})`
    const name = cut(base, LONGEST - suffix.length) + suffix
    if (!used.has(name.toLowerCase())) return name
  }
}

/**
 * A reference such as '2026年名册 (1)'!$3:$4. Always quoted: names that begin with a digit or hold
 * spaces, brackets or apostrophes make Excel repair the file otherwise.
 */
export function rowsReference(sheetName: string, firstRow: number, lastRow: number): string {
  return `'${sheetName.replaceAll("'", "''")}'!$${firstRow}:$${lastRow}`
}

/** Column letters from 0: A, B … Z, AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

/** Counted in UTF-16 units as Excel does, never through the middle of a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}
