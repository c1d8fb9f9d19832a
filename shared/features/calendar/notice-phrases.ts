import { dayFrom, eachDay, weekdayOf, type Day } from '#shared/kernel/day.ts'
import { noticeError, type NoticeProblem } from './notice.ts'
import { weekdayLabelOf } from './weekdays.ts'

/** Where the phrases stand: the year they mean when they name none, and their line. */
export interface PhraseContext {
  readonly year: number
  readonly line: number
}

export interface ReadPhrases {
  readonly days: readonly Day[]
  readonly problems: readonly NoticeProblem[]
}

interface Term {
  readonly day: Day
  readonly month: number
  readonly year: number
}

// 2027年10月1日（农历八月十五、周五）, 10月1日, 3日; 2027-10-01, 2027/10/1, 2027.10.1, 20271001.
const TERM =
  /(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<dom>\d{1,2})[日号](?:\((?<note>[^)]*)\))?|(?<isoYear>\d{4})[-/.](?<isoMonth>\d{1,2})[-/.](?<isoDom>\d{1,2})|(?<compact>(?:19|20)\d{6})/gu
const RANGE_WORD = /^\s*(?:至|到|—+|–+|-+|~+)\s*$/u
const WEEKDAY_NOTE = /(?:周|星期)([一二三四五六日天])/u
const WEEKDAYS = '一二三四五六日'

/**
 * The days a phrase names: 10月1日（周四）至7日（周三）, 2月14日、2月28日, 2027-01-01. The text has
 * half-width brackets (normaliseText). A weekday that is written beside a day and is not its weekday
 * is an error: the year is likely wrong.
 */
export function readDayPhrases(text: string, context: PhraseContext): ReadPhrases {
  const days: Day[] = []
  const problems: NoticeProblem[] = []
  let before: { readonly term: Term; readonly end: number } | null = null
  for (const match of text.matchAll(TERM)) {
    const read = readTerm(match, before?.term ?? null, context)
    if ('problem' in read) {
      problems.push(read.problem)
      before = null
      continue
    }
    problems.push(...weekdayProblems(match, read.day, context.line))
    const between = before === null ? '' : text.slice(before.end, match.index)
    if (before !== null && RANGE_WORD.test(between)) {
      if (read.day < before.term.day) problems.push(backwards(before.term.day, read.day, context))
      else days.push(...eachDay(before.term.day, read.day).slice(1))
    } else days.push(read.day)
    before = { term: read, end: match.index + match[0].length }
  }
  return { days, problems }
}

function readTerm(
  match: RegExpExecArray,
  before: Term | null,
  { year, line }: PhraseContext,
): Term | { readonly problem: NoticeProblem } {
  const groups = match.groups ?? {}
  const compact = groups['compact'] ?? ''
  const own = {
    year: groups['year'] ?? groups['isoYear'] ?? compact.slice(0, 4),
    month: groups['month'] ?? groups['isoMonth'] ?? compact.slice(4, 6),
    dom: groups['dom'] ?? groups['isoDom'] ?? compact.slice(6, 8),
  }
  const month = own.month === '' ? (before?.month ?? 0) : Number(own.month)
  const named = own.year === '' ? (before?.year ?? year) : Number(own.year)
  const day = dayFrom(named, month, Number(own.dom))
  if (day !== null) return { day, month, year: named }
  const text =
    month === 0
      ? `“${match[0]}”没有写月份，请写成“1月${own.dom}日”`
      : `${named}年没有“${match[0]}”这一天，请核对日期`
  return { problem: noticeError(line, text) }
}

function weekdayProblems(match: RegExpExecArray, day: Day, line: number): readonly NoticeProblem[] {
  const written = WEEKDAY_NOTE.exec(match.groups?.['note'] ?? '')?.[1]
  if (written === undefined) return []
  const weekday = WEEKDAYS.indexOf(written === '天' ? '日' : written) + 1
  if (weekday === weekdayOf(day)) return []
  return [
    noticeError(
      line,
      `“${match[0]}”：${day} 是${weekdayLabelOf(day)}，与所写的星期不符，请核对年份和日期`,
    ),
  ]
}

function backwards(first: Day, last: Day, { line }: PhraseContext): NoticeProblem {
  return noticeError(line, `${first} 至 ${last}：结束日期早于开始日期，请核对`)
}
