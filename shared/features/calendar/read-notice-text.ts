import { normaliseText } from '#shared/kernel/full-width.ts'
import {
  noticeError,
  noticeWarning,
  type NoticeProblem,
  type ReadDay,
  type ReadNotice,
} from './notice.ts'
import { readDayPhrases } from './notice-phrases.ts'
import type { StatutoryKind } from './statutory-day.ts'

const NAME = '(?:元旦|春节|清明节?|(?:国际)?劳动节|五一|端午节?|中秋节?|国庆节?)'
const HEADING = new RegExp(
  `^(?:[一二三四五六七八九十]+[、.]|\\(?[一二三四五六七八九十\\d]+[)、.])?\\s*(?<name>${NAME}(?:[、和及与]${NAME})*)\\s*[:：,，]?\\s*`,
  'u',
)
const WORK = /上班|补班|上课/u
const OFF = /放假|休息|休假|补休/u
const COUNT = /共\s*(\d{1,2})\s*天|放假\s*(\d{1,2})\s*天/u
const SOURCE = /国办发明电\s*[〔[(（]\d{4}[〕\])）]\s*\d+\s*号|https?:\/\/\S+/u

/** The holiday as the program calls it: 五一 and 国际劳动节 are 劳动节, 清明 is 清明节. */
export function holidayName(text: string): string {
  return normaliseText(text)
    .replace(/\s/gu, '')
    .replace(/五一(?:国际)?(?:劳动节)?|国际劳动节/u, '劳动节')
    .replace(/(清明|端午|中秋|国庆)(?!节)/gu, '$1节')
    .replace(/(?:元旦|春节)(?:假期|节)$/u, (name) => name.slice(0, 2))
}

/**
 * The State Council's notice as it is pasted: 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。
 * 1月4日（周日）上班。 Sentences without a day off or a workday are passed over.
 */
export function readNoticeText(text: string, year: number): ReadNotice {
  const days: ReadDay[] = []
  const problems: NoticeProblem[] = []
  let name = ''
  for (const [index, raw] of text.split(/\r\n|[\n\r]/u).entries()) {
    const line = index + 1
    // A full-width 、 stays; brackets, colons and digits become half-width.
    for (const sentence of normaliseText(raw).split(/[。;；]/u)) {
      const heading = HEADING.exec(sentence.trim())
      if (heading !== null) name = holidayName(heading.groups?.['name'] ?? '')
      const said = heading === null ? sentence : sentence.trim().slice(heading[0].length)
      const read = readSentence(said, { name, line, year })
      days.push(...read.days)
      problems.push(...read.problems)
    }
  }
  return { days, problems, source: SOURCE.exec(normaliseText(text))?.[0] ?? '' }
}

interface Where {
  readonly name: string
  readonly line: number
  readonly year: number
}

function readSentence(sentence: string, where: Where): Pick<ReadNotice, 'days' | 'problems'> {
  const kind: StatutoryKind | null = WORK.test(sentence)
    ? 'workday'
    : OFF.test(sentence)
      ? 'off'
      : null
  if (kind === null) return { days: [], problems: [] }
  const { days, problems } = readDayPhrases(sentence, where)
  if (days.length === 0) return { days: [], problems }
  if (where.name === '') {
    const text = `“${sentence.trim()}”前面没有节日名称，请在行首写明，例如“元旦：”`
    return { days: [], problems: [...problems, noticeError(where.line, text)] }
  }
  return {
    days: days.map((day) => ({ line: where.line, day, name: where.name, kind })),
    problems: [...problems, ...countProblems(sentence, days.length, where, kind)],
  }
}

function countProblems(
  sentence: string,
  count: number,
  { name, line }: Where,
  kind: StatutoryKind,
): readonly NoticeProblem[] {
  const [, first, second] = COUNT.exec(sentence) ?? []
  const said = first ?? second
  if (kind !== 'off' || said === undefined || Number(said) === count) return []
  return [
    noticeWarning(line, `${name}写明放假 ${said} 天，按所写日期是 ${count} 天，请对照通知核对`),
  ]
}
