import { isDueOn, type StatutoryDay } from '#shared/features/calendar/statutory-day.ts'
import { eachDay, weekdayOf, type Day } from '#shared/kernel/day.ts'
import { isInTerm, WEEKDAY_NAMES, type TutoringTerm } from './term.ts'

type TermDays = Pick<TutoringTerm, 'startsOn' | 'endsOn' | 'weekdays'>

/** Why tutoring is due on a day, or why not. */
export type DueReason =
  | 'weekday'
  | 'make-up-workday'
  | 'statutory-day-off'
  | 'site-closed'
  | 'other-weekday'
  | 'outside-term'

export const DUE_REASONS = [
  'weekday',
  'make-up-workday',
  'statutory-day-off',
  'site-closed',
  'other-weekday',
  'outside-term',
] as const satisfies readonly DueReason[]

export interface DueState {
  readonly isDue: boolean
  readonly reason: DueReason
  /** The holiday behind a day off or a make-up workday, or why the site is closed; else empty. */
  readonly holiday: string
}

/** Days on which the site is closed, with the words for why. */
export type ClosedDays = ReadonlyMap<string, string>

const NEVER_CLOSED: ClosedDays = new Map()

/**
 * How a day stands in the term's plan: its weekdays, less statutory days off and days on which the
 * site is closed, plus make-up workdays, which are school days (domain §5.8).
 */
export function dueStateOf(
  term: TermDays,
  day: Day,
  statutory: ReadonlyMap<string, StatutoryDay>,
  closed: ClosedDays = NEVER_CLOSED,
): DueState {
  if (!isInTerm(term, day)) return { isDue: false, reason: 'outside-term', holiday: '' }
  const special = statutory.get(day)
  const kinds = new Map(special === undefined ? [] : [[day as string, special.kind]])
  const isDue = isDueOn(day, term.weekdays, kinds)
  const holiday = special?.name ?? ''
  if (special?.kind === 'off') return { isDue, reason: 'statutory-day-off', holiday }
  if (!isDue) return { isDue, reason: 'other-weekday', holiday: '' }
  const closing = closed.get(day)
  if (closing !== undefined) return { isDue: false, reason: 'site-closed', holiday: closing }
  return special?.kind === 'workday'
    ? { isDue, reason: 'make-up-workday', holiday }
    : { isDue, reason: 'weekday', holiday: '' }
}

/** The days on which a term is to be open, between two days. */
export function plannedDays(
  term: TermDays,
  statutory: ReadonlyMap<string, StatutoryDay>,
  between: { readonly from: Day; readonly to: Day } = { from: term.startsOn, to: term.endsOn },
  closed: ClosedDays = NEVER_CLOSED,
): readonly Day[] {
  const from = between.from > term.startsOn ? between.from : term.startsOn
  const to = between.to < term.endsOn ? between.to : term.endsOn
  return eachDay(from, to).filter((day) => dueStateOf(term, day, statutory, closed).isDue)
}

/** 国庆节放假, 周六不开放, 国庆节调休，照常上课; empty on an ordinary day of the term. */
export function dueText(state: Pick<DueState, 'reason' | 'holiday'>, day: Day): string {
  switch (state.reason) {
    case 'weekday':
      return ''
    case 'make-up-workday':
      return `${state.holiday}调休，照常上课`
    case 'statutory-day-off':
      return `${state.holiday}放假`
    case 'site-closed':
      return state.holiday === '' ? '站点不开放' : state.holiday
    case 'other-weekday':
      return `${weekdayName(day)}不开放`
    case 'outside-term':
      return '不在本学期内'
  }
}

/** 周一 … 周日. */
export function weekdayName(day: Day): string {
  return WEEKDAY_NAMES[weekdayOf(day) - 1]?.label ?? ''
}

export const DAY_STATES = ['taken', 'cancelled', 'missing', 'today', 'upcoming', 'off'] as const

/** How a day stands in the month's overview; `missing` is a due day gone by without a roll call. */
export type DayState = (typeof DAY_STATES)[number]

export function dayStateOf(
  day: {
    readonly day: Day
    readonly isDue: boolean
    readonly session: 'held' | 'cancelled' | null
    /** Children on the roster that day; nobody can be called when there are none. */
    readonly memberCount: number
  },
  today: Day,
): DayState {
  if (day.session === 'held') return 'taken'
  if (day.session === 'cancelled') return 'cancelled'
  if (!day.isDue) return 'off'
  if (day.day > today) return 'upcoming'
  if (day.memberCount === 0) return 'off'
  return day.day === today ? 'today' : 'missing'
}
