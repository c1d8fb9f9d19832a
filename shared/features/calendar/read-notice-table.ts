import { normaliseText } from '#shared/kernel/full-width.ts'
import { noticeError, type NoticeProblem, type ReadDay, type ReadNotice } from './notice.ts'
import { readDayPhrases } from './notice-phrases.ts'
import { holidayName } from './read-notice-text.ts'
import type { StatutoryKind } from './statutory-day.ts'

/** Headings by what stands under them, the most telling first. */
const COLUMNS = {
  from: /^(?:开始|起始|开始日期|起始日期|放假开始|起|从)/u,
  to: /^(?:结束|终止|截止|结束日期|放假结束|止|至)/u,
  date: /日期|时间|日子/u,
  name: /名称|节日|节假日|假期|假日/u,
  kind: /类型|类别|安排|性质|是否放假|放假或上班|放假\/上班/u,
} as const
type Column = keyof typeof COLUMNS

const OFF = /^(?:放假|放假调休|休息|休|假|假日|节假日|法定节假日|是|y|yes|true|off|1)$/iu
const WORK = /^(?:上班|补班|补班日|调休上班|班|工作日|上课|否|n|no|false|workday|0)$/iu

/** Rows above the heading that are looked through: titles of a table. */
const HEADING_ROWS = 10

/**
 * A table with a row for every day or run of days: 日期 (or 开始日期 and 结束日期), 名称, 类型.
 * `rows` are texts as they read; a column that is missing is named.
 */
export function readNoticeTable(rows: readonly (readonly string[])[], year: number): ReadNotice {
  const found = findHeading(rows)
  if (found === null) {
    const text = '没有找到表头，请在表格第一行写明“日期”（或“开始日期”“结束日期”）、“名称”、“类型”'
    return { days: [], problems: [noticeError(1, text)], source: '' }
  }
  const days: ReadDay[] = []
  const problems: NoticeProblem[] = []
  let name = ''
  for (const [index, row] of rows.entries()) {
    if (index <= found.row || row.every((cell) => cell.trim() === '')) continue
    const read = readRow(row, { columns: found.columns, line: index + 1, year, above: name })
    name = read.name
    days.push(...read.days)
    problems.push(...read.problems)
  }
  return { days, problems, source: '' }
}

type Columns = ReadonlyMap<Column, number>

function findHeading(
  rows: readonly (readonly string[])[],
): { readonly row: number; readonly columns: Columns } | null {
  for (const [row, cells] of rows.slice(0, HEADING_ROWS).entries()) {
    const columns = new Map<Column, number>()
    for (const [index, cell] of cells.entries()) {
      const column = columnOf(normaliseText(cell).replace(/\s/gu, ''))
      if (column !== null && !columns.has(column)) columns.set(column, index)
    }
    const hasDays = columns.has('date') || columns.has('from')
    if (hasDays && columns.has('name') && columns.has('kind')) return { row, columns }
  }
  return null
}

function columnOf(heading: string): Column | null {
  // 起止日期 is one column with both ends.
  if (heading.startsWith('起止')) return 'date'
  const columns: readonly Column[] = ['from', 'to', 'kind', 'date', 'name']
  return heading === '' ? null : (columns.find((column) => COLUMNS[column].test(heading)) ?? null)
}

interface RowContext {
  readonly columns: Columns
  readonly line: number
  readonly year: number
  /** A name merged downwards stands in its first row only. */
  readonly above: string
}

function readRow(
  row: readonly string[],
  { columns, line, year, above }: RowContext,
): Pick<ReadNotice, 'days' | 'problems'> & { readonly name: string } {
  const cell = (column: Column) => normaliseText(row[columns.get(column) ?? -1] ?? '')
  const name = cell('name') === '' ? above : holidayName(cell('name'))
  const refuse = (text: string) => ({ name, days: [], problems: [noticeError(line, text)] })
  const dates = datesText(cell)
  if (dates === '') return refuse('没有写日期，请补上，或删去这一行')
  if (name === '') return refuse('没有写节日名称，请补上')
  const kind = kindOf(cell('kind'))
  if (kind === null) return refuse(`类型“${cell('kind')}”看不懂，请写“放假”或“上班”`)
  const read = readDayPhrases(dates, { year, line })
  if (read.days.length === 0 && read.problems.length === 0) {
    return refuse(`日期“${dates}”看不懂，请写成 2027-01-01`)
  }
  const days = read.days.map((day) => ({ line, day, name, kind }))
  return { name, days, problems: read.problems }
}

function datesText(cell: (column: Column) => string): string {
  const [from, to] = [cell('from') || cell('date'), cell('to')]
  return to === '' || to === from ? from : `${from}至${to}`
}

function kindOf(text: string): StatutoryKind | null {
  const compact = text.replace(/\s/gu, '')
  if (OFF.test(compact)) return 'off'
  return WORK.test(compact) ? 'workday' : null
}
