import type { DayExceptionDraft } from '#shared/features/calendar/day-exception.ts'
import type { OpeningHoursDraft } from '#shared/features/calendar/opening-hours.ts'
import type { SchoolPeriodDraft } from '#shared/features/calendar/school-period.ts'
import type { StatutoryDayDraft } from '#shared/features/calendar/statutory-day.ts'
import { toDay } from '#shared/kernel/day.ts'

export function schoolPeriod(over: Partial<SchoolPeriodDraft> = {}): SchoolPeriodDraft {
  return {
    name: '2026年秋季学期',
    kind: 'term',
    startsOn: '2026-09-01',
    endsOn: '2027-01-22',
    note: '',
    ...over,
  }
}

export function openingHours(over: Partial<OpeningHoursDraft> = {}): OpeningHoursDraft {
  return {
    validFrom: '2026-01-01',
    weekdays: [1, 2, 3, 4, 5, 6],
    opensAt: '08:30',
    closesAt: '18:00',
    ...over,
  }
}

export function dayException(over: Partial<DayExceptionDraft> = {}): DayExceptionDraft {
  return {
    kind: 'closed',
    startsOn: '2026-08-12',
    endsOn: '2026-08-14',
    reason: '台风',
    ...over,
  }
}

/** Every one of the seven holidays, a single day each. */
export function noticeDays(year: number): StatutoryDayDraft[] {
  const days: readonly (readonly [string, string])[] = [
    ['01-01', '元旦'],
    ['02-13', '春节'],
    ['04-04', '清明节'],
    ['05-01', '劳动节'],
    ['06-16', '端午节'],
    ['09-22', '中秋节'],
    ['10-01', '国庆节'],
  ]
  return days.map(([day, name]) => ({ day: toDay(`${year}-${day}`), name, kind: 'off' }))
}
