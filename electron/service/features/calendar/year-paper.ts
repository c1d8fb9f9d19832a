import type { CalendarYear, YearDay } from '#shared/features/calendar/calendar-year.ts'
import { exceptionKindName } from '#shared/features/calendar/day-exception.ts'
import { holidayRuns } from '#shared/features/calendar/holiday-runs.ts'
import type { OpeningHours } from '#shared/features/calendar/opening-hours.ts'
import { weekdayLabelOf, weekdaysText } from '#shared/features/calendar/weekdays.ts'
import {
  dayOfMonthOf,
  formatDayLong,
  monthOf,
  toDay,
  yearOf,
  type Day,
} from '#shared/kernel/day.ts'
import type { Block, DocumentModel } from '#service/platform/documents/document-model.ts'
import { dataRows, type TableSpec } from '#service/platform/documents/table-model.ts'

interface Paper {
  readonly calendar: CalendarYear
  readonly siteName: string
  readonly today: Day
}

const DAYS = Array.from({ length: 31 }, (_, index) => index + 1)
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** The working calendar of a year on one sheet: a row for every month, what is special below. */
export function yearPaper({ calendar, siteName, today }: Paper): DocumentModel {
  const title = `${calendar.year}年工作日历`
  const blocks: readonly Block[] = [
    { kind: 'section', orientation: 'landscape' },
    { kind: 'title', text: title },
    { kind: 'table', table: monthTable(calendar.days), rowHeight: 7 },
    {
      kind: 'note',
      text: '每格为星期，特别的日子注明：“休”放假，“班”调休上班，“停”停开，“开”临时开放，“—”每周不开放的日子。',
    },
    ...lines(calendar),
    { kind: 'note', text: `${siteName}　打印日期：${formatDayLong(today)}` },
  ]
  return {
    name: title,
    author: siteName,
    style: 'form',
    margins: { top: 9, bottom: 11, left: 12, right: 12 },
    blocks,
  }
}

function monthTable(days: readonly YearDay[]): TableSpec {
  const cells = new Map(days.map((day) => [`${monthOf(day.day)}-${dayOfMonthOf(day.day)}`, day]))
  return {
    columns: [
      { header: '月份', width: 7, kind: 'text', align: 'center' },
      ...DAYS.map((day) => ({
        header: String(day),
        width: 4,
        kind: 'text' as const,
        align: 'center' as const,
      })),
    ],
    rows: dataRows(
      MONTHS.map((month) => [
        `${month}月`,
        ...DAYS.map((dom) => {
          const day = cells.get(`${month}-${dom}`)
          return day === undefined ? '' : cellText(day)
        }),
      ]),
    ),
  }
}

function cellText(day: YearDay): string {
  const mark = markOf(day)
  return mark === '' ? weekdayLabelOf(day.day).slice(1) : mark
}

function markOf({ isOpen, exceptionId, statutory }: YearDay): string {
  if (exceptionId !== null) return isOpen ? '开' : '停'
  if (statutory !== null) return statutory.kind === 'off' ? '休' : '班'
  return isOpen ? '' : '—'
}

function lines({
  year,
  days,
  statutory,
  periods,
  exceptions,
  hours,
}: CalendarYear): readonly Block[] {
  const runs = holidayRuns(statutory)
  const first = days[0]?.day ?? toDay(`${year}-01-01`)
  const last = days.at(-1)?.day ?? toDay(`${year}-12-31`)
  const inYear = (run: Run) => runText(run, year)
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['放假', runs.filter(({ kind }) => kind === 'off').map(inYear)],
    ['上班', runs.filter(({ kind }) => kind === 'workday').map(inYear)],
    ['学期和寒暑假', periods.map(inYear)],
    [
      '停开和临时开放',
      exceptions.map(
        (one) => `${exceptionKindName(one.kind)} ${inYear({ ...one, name: one.reason })}`,
      ),
    ],
    [
      '开放时间',
      weeksWithin(hours, first, last).map(
        ({ validFrom, weekdays, opensAt, closesAt }) =>
          `${validFrom > first ? `${validFrom.slice(5)} 起 ` : ''}${weekdaysText(weekdays)} ${opensAt}—${closesAt}`,
      ),
    ],
  ]
  return parts
    .filter(([, texts]) => texts.length > 0)
    .map(([lead, texts]) => ({ kind: 'note', text: `${lead}：${texts.join('；')}。` }))
}

interface Run {
  readonly name: string
  readonly startsOn: Day
  readonly endsOn: Day
}

/** 国庆节 10-01至 10-07; a day of another year keeps its year. */
function runText({ name, startsOn, endsOn }: Run, year: number): string {
  const short = (day: Day) => (yearOf(day) === year ? day.slice(5) : day)
  return `${name} ${short(startsOn)}${startsOn === endsOn ? '' : `至 ${short(endsOn)}`}`
}

/** The hours in force within a run of days, the earliest first. */
function weeksWithin(
  hours: readonly OpeningHours[],
  first: Day,
  last: Day,
): readonly OpeningHours[] {
  const begun = hours
    .filter(({ validFrom }) => validFrom <= last)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return begun.filter((_one, index) => {
    const next = begun[index + 1]
    return next === undefined || next.validFrom > first
  })
}
