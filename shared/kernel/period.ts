import { z } from 'zod'
import { AppError } from './app-error.ts'
import {
  addDays,
  addMonths,
  type Day,
  dayFrom,
  endOfMonth,
  formatDayLong,
  monthOf,
  toDay,
  yearOf,
} from './day.ts'

export const PERIOD_KINDS = [
  { code: 'month', name: '月', months: 1 },
  { code: 'quarter', name: '季度', months: 3 },
  { code: 'half-year', name: '半年', months: 6 },
  { code: 'year', name: '年度', months: 12 },
] as const

export type PeriodKind = (typeof PERIOD_KINDS)[number]['code']

export const periodKindSchema = z.enum(
  PERIOD_KINDS.map((kind) => kind.code),
  { error: '请选择报告周期' },
)

/** A run of days, both ends included. */
export interface DayRange {
  readonly startsOn: Day
  readonly endsOn: Day
  readonly label: string
}

/** A reporting period of the calendar year; the contract decides which kind is reported (R34). */
export interface Period extends DayRange {
  readonly kind: PeriodKind
}

const QUARTER_NAMES = ['一', '二', '三', '四'] as const

/** Throws AppError PERIOD_INVALID unless n is 1 to 12. */
export function monthPeriodOf(year: number, n: number): Period {
  return nthPeriod('month', year, n)
}

/** Throws AppError PERIOD_INVALID unless n is 1 to 4. */
export function quarterOf(year: number, n: number): Period {
  return nthPeriod('quarter', year, n)
}

/** Throws AppError PERIOD_INVALID unless n is 1 or 2. */
export function halfYearOf(year: number, n: number): Period {
  return nthPeriod('half-year', year, n)
}

export function calendarYearOf(year: number): Period {
  return nthPeriod('year', year, 1)
}

export function periodContaining(kind: PeriodKind, day: Day): Period {
  return nthPeriod(kind, yearOf(day), Math.ceil(monthOf(day) / monthsIn(kind)))
}

export function previousPeriod(period: Period): Period {
  return periodContaining(period.kind, addDays(period.startsOn, -1))
}

export function nextPeriod(period: Period): Period {
  return periodContaining(period.kind, addDays(period.endsOn, 1))
}

/** From 1 January to the end of the period: the 年度累计 column, which is counted anew. */
export function yearToDate(period: Period): DayRange {
  const year = yearOf(period.endsOn)
  const lastMonth = monthOf(period.endsOn)
  return {
    startsOn: toDay(`${period.endsOn.slice(0, 4)}-01-01`),
    endsOn: period.endsOn,
    label: lastMonth === 1 ? `${year}年1月` : `${year}年1—${lastMonth}月`,
  }
}

/** 2026年7月, 2026年第三季度, 2026年上半年, 2026年度. */
export function labelOf(period: Pick<Period, 'kind' | 'startsOn'>): string {
  const year = yearOf(period.startsOn)
  const month = monthOf(period.startsOn)
  switch (period.kind) {
    case 'month':
      return `${year}年${month}月`
    case 'quarter':
      return `${year}年第${QUARTER_NAMES[Math.ceil(month / 3) - 1] ?? ''}季度`
    case 'half-year':
      return `${year}年${month <= 6 ? '上' : '下'}半年`
    case 'year':
      return `${year}年度`
  }
}

/**
 * The contract or project year (合同年度) that holds a day, given its first day as 'MM-DD'.
 * Throws AppError PERIOD_INVALID for a start that some years lack.
 */
export function projectYearContaining(startMonthDay: string, day: Day): DayRange {
  const startsOn = projectYearStart(startMonthDay, yearOf(day))
  const first = startsOn <= day ? startsOn : addMonths(startsOn, -12)
  const endsOn = addDays(addMonths(first, 12), -1)
  return { startsOn: first, endsOn, label: `${formatDayLong(first)}至${formatDayLong(endsOn)}` }
}

export function isWithin(range: Pick<DayRange, 'startsOn' | 'endsOn'>, day: Day): boolean {
  return range.startsOn <= day && day <= range.endsOn
}

function nthPeriod(kind: PeriodKind, year: number, n: number): Period {
  const months = monthsIn(kind)
  if (!Number.isInteger(n) || n < 1 || n > 12 / months) throw new AppError('PERIOD_INVALID')
  const startsOn = dayFrom(year, (n - 1) * months + 1, 1)
  if (startsOn === null) throw new AppError('PERIOD_INVALID')
  const endsOn = endOfMonth(addMonths(startsOn, months - 1))
  return { kind, startsOn, endsOn, label: labelOf({ kind, startsOn }) }
}

function monthsIn(kind: PeriodKind): number {
  return PERIOD_KINDS.find((entry) => entry.code === kind)?.months ?? 12
}

function projectYearStart(startMonthDay: string, year: number): Day {
  const [, month, dayOfMonth] = /^(\d{2})-(\d{2})$/.exec(startMonthDay) ?? []
  const inCommonYear = dayFrom(2025, Number(month), Number(dayOfMonth))
  const start = dayFrom(year, Number(month), Number(dayOfMonth))
  if (inCommonYear === null || start === null) throw new AppError('PERIOD_INVALID')
  return start
}
