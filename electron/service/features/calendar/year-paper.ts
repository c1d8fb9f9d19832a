import type { CalendarYear, YearDay } from '#shared/features/calendar/calendar-year.ts'
import { exceptionKindName } from '#shared/features/calendar/day-exception.ts'
import { holidayRuns } from '#shared/features/calendar/holiday-runs.ts'
import { hoursOn } from '#shared/features/calendar/opening-hours.ts'
import { weekdayLabelOf, weekdaysText } from '#shared/features/calendar/weekdays.ts'
import { dayOfMonthOf, formatDayLong, monthOf, toDay, type Day } from '#shared/kernel/day.ts'
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

function lines({ days, statutory, periods, exceptions, hours }: CalendarYear): readonly Block[] {
  const runs = holidayRuns(statutory)
  const last = days.at(-1)?.day ?? toDay('2026-12-31')
  const week = hoursOn(hours, last)
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['放假', runs.filter(({ kind }) => kind === 'off').map(runText)],
    ['上班', runs.filter(({ kind }) => kind === 'workday').map(runText)],
    ['学期和寒暑假', periods.map(runText)],
    [
      '停开和临时开放',
      exceptions.map(
        (one) => `${exceptionKindName(one.kind)} ${runText({ ...one, name: one.reason })}`,
      ),
    ],
    [
      '开放时间',
      week === undefined ? [] : [`${weekdaysText(week.weekdays)} ${week.opensAt}—${week.closesAt}`],
    ],
  ]
  return parts
    .filter(([, texts]) => texts.length > 0)
    .map(([lead, texts]) => ({ kind: 'note', text: `${lead}：${texts.join('；')}。` }))
}

function runText(run: {
  readonly name: string
  readonly startsOn: Day
  readonly endsOn: Day
}): string {
  const to = run.startsOn === run.endsOn ? '' : `至 ${run.endsOn.slice(5)}`
  return `${run.name} ${run.startsOn.slice(5)}${to}`
}
