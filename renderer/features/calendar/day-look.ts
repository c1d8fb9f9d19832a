import type { CalendarYear, YearDay } from '#shared/features/calendar/calendar-year.ts'
import type { SchoolPeriod } from '#shared/features/calendar/school-period.ts'
import { weekdayLabelOf } from '#shared/features/calendar/weekdays.ts'

/** How a sort of day is shown: always a word or mark besides the colour. */
export interface DayLook {
  readonly label: string
  /** One character in the small month. */
  readonly mark: string
  readonly background: string
  readonly colour: string
}

export const LOOKS = {
  off: { label: '放假', mark: '休', background: '#f9dedc', colour: '#8c1d18' },
  workday: { label: '调休上班', mark: '班', background: '#d8e8f8', colour: '#123f6b' },
  closed: { label: '停开', mark: '停', background: '#5c4a4a', colour: '#ffffff' },
  opened: { label: '临时开放', mark: '开', background: '#cdeacf', colour: '#1b4a20' },
  break: { label: '寒暑假', mark: '假', background: '#fff1cc', colour: '#5c4300' },
  weekly: { label: '每周不开放', mark: '', background: '#eceff0', colour: '#75807f' },
  open: { label: '开放', mark: '', background: 'transparent', colour: '#1c2424' },
} as const satisfies Readonly<Record<string, DayLook>>

export function lookOf(day: YearDay, period: SchoolPeriod | undefined): DayLook {
  if (day.exceptionId !== null) return day.isOpen ? LOOKS.opened : LOOKS.closed
  if (day.statutory !== null) return day.statutory.kind === 'off' ? LOOKS.off : LOOKS.workday
  if (!day.isOpen) return LOOKS.weekly
  return period?.kind === 'break' ? { ...LOOKS.break, mark: '' } : LOOKS.open
}

/** 2026-10-01 周四，国庆节放假，2026年秋季学期; what a screen reader says of the day. */
export function dayWords(day: YearDay, period: SchoolPeriod | undefined): string {
  const state = day.words === '' ? (day.isOpen ? '开放' : '不开放') : day.words
  return [`${day.day} ${weekdayLabelOf(day.day)}`, state, period?.name ?? '']
    .filter(Boolean)
    .join('，')
}

export function periodOf(calendar: CalendarYear, day: YearDay): SchoolPeriod | undefined {
  return calendar.periods.find(({ id }) => id === day.periodId)
}
