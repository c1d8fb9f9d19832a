import type { SpreadsheetSheet } from '#service/platform/documents/spreadsheet-model.ts'
import type { ChildCategoryCode } from '#shared/kernel/codes/child-categories.ts'
import type { RosterField } from '#shared/features/imports/roster-field.ts'
import { meaningOf, type Meaning } from './heading-words.ts'

export interface RosterColumn {
  readonly index: number
  /** The heading in one line, groups first: '监护人情况·姓名'. */
  readonly heading: string
  readonly fields: readonly RosterField[]
  readonly category: ChildCategoryCode | null
}

export interface RosterHeader {
  /** Rows of the sheet, from 0. */
  readonly firstRow: number
  readonly firstDataRow: number
  readonly columns: readonly RosterColumn[]
}

const ROWS_SEARCHED = 40
const DEEPEST = 3
const FEWEST_FIELDS = 3

/**
 * The column headings of a roster: the rows, one to three, that make most sense. Titles above and
 * merged groups are seen through. Undefined when no row has 姓名 and two more known headings.
 */
export function findHeader(sheet: SpreadsheetSheet): RosterHeader | undefined {
  let best: { readonly header: RosterHeader; readonly score: number } | undefined
  for (let firstRow = 0; firstRow < Math.min(sheet.rows.length, ROWS_SEARCHED); firstRow += 1) {
    for (let depth = 1; depth <= DEEPEST; depth += 1) {
      const header = readHeader(sheet, firstRow, depth)
      const score = scoreOf(header)
      const isBetter = best === undefined || score > best.score
      if (score >= FEWEST_FIELDS && isBetter) best = { header, score }
    }
  }
  return best?.header
}

function scoreOf({ columns }: RosterHeader): number {
  const fields = new Set(columns.flatMap((column) => column.fields))
  return fields.has('name') ? columns.filter((column) => column.fields.length > 0).length : 0
}

function readHeader(sheet: SpreadsheetSheet, firstRow: number, depth: number): RosterHeader {
  const firstDataRow = Math.min(firstRow + depth, sheet.rows.length)
  const width = sheet.rows[firstRow]?.length ?? 0
  const paths = Array.from({ length: width }, (_, column) =>
    pathOf(sheet, { firstRow, firstDataRow, column }),
  )
  const meanings = settlePhones(paths.map(meaningOf))
  const taken = new Set<RosterField>()
  const columns = paths.map((path, index) => {
    const { fields, category } = meanings[index] ?? { fields: [], category: null }
    // The first column of a field is the one that counts; categories may have several.
    const free = category === null ? fields.filter((field) => !taken.has(field)) : fields
    if (category === null) for (const field of free) if (field !== 'category') taken.add(field)
    return { index, heading: path.join('·'), fields: free, category }
  })
  return { firstRow, firstDataRow, columns: columns.filter((column) => column.heading !== '') }
}

/** A bare 联系电话 belongs to the person named just before it; to the guardian otherwise. */
function settlePhones(meanings: readonly Meaning[]): readonly Meaning[] {
  const isElsewhere = meanings.some(
    (meaning) => !meaning.isBarePhone && meaning.fields.includes('guardianPhone'),
  )
  return meanings.map((meaning, index) => {
    if (!meaning.isBarePhone) return meaning
    const before = meanings[index - 1]?.owner ?? 'child'
    if (before === 'father') return { ...meaning, fields: ['fatherPhone'] }
    if (before === 'mother') return { ...meaning, fields: ['motherPhone'] }
    return before === 'other' || isElsewhere ? { ...meaning, fields: [] } : meaning
  })
}

/** Headings of a column from the group down; an empty cell repeats the group at its left. */
function pathOf(
  sheet: SpreadsheetSheet,
  at: { readonly firstRow: number; readonly firstDataRow: number; readonly column: number },
): readonly string[] {
  const path: string[] = []
  for (let row = at.firstRow; row < at.firstDataRow; row += 1) {
    const own = textAt(sheet, row, at.column)
    const isGroup = row < at.firstDataRow - 1 && hasTextBelow(sheet, row, at)
    const text = own === '' && isGroup ? groupAtLeft(sheet, row, at.column) : own
    // Our own list of problems writes the groups of a heading into one cell.
    for (const part of text.split('·')) if (part !== '' && part !== path.at(-1)) path.push(part)
  }
  return path
}

function hasTextBelow(
  sheet: SpreadsheetSheet,
  row: number,
  at: { readonly firstDataRow: number; readonly column: number },
): boolean {
  for (let below = row + 1; below < at.firstDataRow; below += 1) {
    if (textAt(sheet, below, at.column) !== '') return true
  }
  return false
}

function groupAtLeft(sheet: SpreadsheetSheet, row: number, column: number): string {
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = textAt(sheet, row, left)
    if (text !== '') return text
  }
  return ''
}

function textAt(sheet: SpreadsheetSheet, row: number, column: number): string {
  return sheet.rows[row]?.[column]?.text.replace(/\s+/gu, '') ?? ''
}
