import { isBelowAge } from '#shared/kernel/age-rules.ts'
import {
  childCategoryByCode,
  type ChildCategoryCode,
  type PopulationCode,
} from '#shared/kernel/codes/child-categories.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { RosterColumn } from './find-header.ts'
import type { RowReader } from './row-reader.ts'
import { parseCategoryWords, parseFlag } from './roster-words.ts'

/** What the columns about categories say together. */
interface Found {
  readonly codes: Set<ChildCategoryCode>
  isLeftBehind: boolean
  isInDifficulty: boolean
  isLowIncome: boolean
}

/**
 * The categories of a row. 留守 and 困境 are taken as the roster states them; 低保 names the kind of
 * a child stated to be in difficulty, and stands for it only where the roster has no such column.
 */
export function readCategories(
  reader: RowReader,
  columns: readonly RosterColumn[],
): readonly ChildCategoryCode[] {
  const found: Found = {
    codes: new Set(),
    isLeftBehind: false,
    isInDifficulty: false,
    isLowIncome: false,
  }
  for (const { column, cell } of reader.row.cells) {
    if (cell.kind !== 'error') readColumn(reader, found, column, cell.text)
  }
  settleDifficulty(reader, found, statesCategories(columns))
  if (found.isLeftBehind && !has(found, 'left-behind')) {
    reader.report('LEFT_BEHIND_KIND_OPEN', 'leftBehind')
    found.codes.add('L01')
  }
  if (found.codes.size === 0) reader.report('CATEGORY_MISSING', 'category')
  return [...found.codes].toSorted()
}

/** Drops the categories a child is too old for on the day they would begin. */
export function keepByAge(
  reader: RowReader,
  codes: readonly ChildCategoryCode[],
  bornOn: Day,
  day: Day,
): readonly ChildCategoryCode[] {
  return codes.filter((code) => {
    const { name, population, recognisedBelow } = childCategoryByCode(code)
    const isYoungEnough = isBelowAge(bornOn, day, recognisedBelow)
    if (!isYoungEnough) {
      reader.report('CATEGORY_AGE', 'category', name)
      if (population === 'left-behind') reader.withdraw('LEFT_BEHIND_KIND_OPEN')
    }
    return isYoungEnough
  })
}

function readColumn(reader: RowReader, found: Found, column: RosterColumn, text: string): void {
  const [field] = column.fields
  if (column.category !== null) {
    if (readFlag(reader, column, text)) found.codes.add(column.category)
  } else if (field === 'lowIncome') {
    found.isLowIncome ||= readFlag(reader, column, text)
  } else if (field === 'leftBehind' || field === 'inDifficulty') {
    const flag = parseFlag(text)
    if (flag === null) readWords(reader, found, field, text)
    if (field === 'leftBehind') found.isLeftBehind ||= flag ?? has(found, 'left-behind')
    else found.isInDifficulty ||= flag ?? has(found, 'in-difficulty')
  } else if (field === 'category') {
    readWords(reader, found, field, text)
  }
}

function readWords(
  reader: RowReader,
  found: Found,
  field: 'category' | 'leftBehind' | 'inDifficulty',
  text: string,
): void {
  const words = parseCategoryWords(text)
  for (const code of words.codes) found.codes.add(code)
  found.isLeftBehind ||= words.isLeftBehind
  found.isInDifficulty ||= words.isInDifficulty
  for (const word of words.unknown) reader.report('CATEGORY_UNKNOWN', field, word)
}

function readFlag(reader: RowReader, column: RosterColumn, text: string): boolean {
  const flag = parseFlag(text)
  if (flag !== null) return flag
  if (/^低保|^[A-C]类/u.test(text)) return true
  reader.report('FLAG_UNKNOWN', column.fields[0] ?? null, `${column.heading}：${text}`)
  return false
}

function settleDifficulty(reader: RowReader, found: Found, isStated: boolean): void {
  const isInDifficulty = found.isInDifficulty || has(found, 'in-difficulty')
  if (found.isLowIncome && (isInDifficulty || !isStated)) found.codes.add('K04')
  else if (found.isLowIncome) reader.report('LOW_INCOME_NOT_MARKED', 'lowIncome')
  if (isInDifficulty && !has(found, 'in-difficulty')) {
    reader.report('DIFFICULTY_KIND_OPEN', 'inDifficulty')
    found.codes.add('K99')
  }
}

function has({ codes }: Found, population: PopulationCode): boolean {
  return [...codes].some((code) => childCategoryByCode(code).population === population)
}

/** Whether the roster has a column that says who is in difficulty. */
function statesCategories(columns: readonly RosterColumn[]): boolean {
  return columns.some(
    ({ fields, category }) =>
      fields.includes('inDifficulty') ||
      (fields.includes('category') &&
        (category === null || childCategoryByCode(category).population === 'in-difficulty')),
  )
}
