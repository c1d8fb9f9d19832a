import type { SiteDay } from '#shared/features/calendar/site-day.ts'
import type { ClockTime } from '#shared/kernel/clock-time.ts'
import { eachDay, weekdayOf, type Day } from '#shared/kernel/day.ts'
import type { ClassSlot } from './class-slot.ts'
import type { SessionStatus } from './class-session.ts'

/** One meeting the weekly plan asks for. */
export interface Meeting {
  readonly day: Day
  readonly startsAt: ClockTime
  readonly endsAt: ClockTime
}

/** A meeting that falls on a closed day, and why the site is closed. */
export interface SkippedMeeting extends Meeting {
  readonly words: string
}

interface Weekly {
  readonly startsOn: Day
  readonly endsOn: Day
  /** The first day on which it no longer meets, or null. */
  readonly endedOn?: Day | null
  readonly slots: readonly ClassSlot[]
}

/**
 * The meetings of a class between its dates: on the weekdays of its slots, never on a day on which
 * the site is closed; what a closed day takes away is listed, so that it can be made up (R14).
 */
export function planMeetings(
  { startsOn, endsOn, endedOn = null, slots }: Weekly,
  siteDays: ReadonlyMap<Day, SiteDay>,
): { readonly meetings: readonly Meeting[]; readonly skipped: readonly SkippedMeeting[] } {
  const meetings: Meeting[] = []
  const skipped: SkippedMeeting[] = []
  for (const day of eachDay(startsOn, endsOn)) {
    if (endedOn !== null && day >= endedOn) break
    const site = siteDays.get(day)
    for (const { startsAt, endsAt } of slotsOn(slots, day)) {
      if (site?.isOpen === false) skipped.push({ day, startsAt, endsAt, words: site.words })
      else meetings.push({ day, startsAt, endsAt })
    }
  }
  return { meetings, skipped }
}

/** What planning anew looks at of a session. */
export interface PlannedSession {
  readonly plannedDay: Day
  readonly plannedAt: ClockTime
  readonly isMakeUp: boolean
  readonly day: Day
  readonly startsAt: ClockTime
  readonly endsAt: ClockTime
  readonly status: SessionStatus
}

/** Put on another day or time by hand. */
export function isMoved(session: PlannedSession): boolean {
  return (
    !session.isMakeUp &&
    (session.day !== session.plannedDay || session.startsAt !== session.plannedAt)
  )
}

/** Planning anew leaves it alone: held, cancelled, moved by hand, or a make-up. */
export function isFixed(session: PlannedSession): boolean {
  return session.status !== 'planned' || session.isMakeUp || isMoved(session)
}

/**
 * What planning anew does from a day on. Sessions that are fixed stay, and what they stand for is
 * not planned a second time; before `from` nothing changes.
 */
export function comparePlan<Session extends PlannedSession>(
  sessions: readonly Session[],
  meetings: readonly Meeting[],
  from: Day,
): {
  readonly added: readonly Meeting[]
  readonly removed: readonly Session[]
  /** Planned sessions that stay at their time; the length may be another. */
  readonly kept: readonly { readonly session: Session; readonly endsAt: ClockTime }[]
} {
  const wanted = new Map(
    meetings.filter(({ day }) => day >= from).map((one) => [keyOf(one.day, one.startsAt), one]),
  )
  const taken = new Set<string>()
  const removed: Session[] = []
  const kept: { session: Session; endsAt: ClockTime }[] = []
  for (const session of sessions) {
    const planned = keyOf(session.plannedDay, session.plannedAt)
    if (isFixed(session)) {
      if (!session.isMakeUp) taken.add(planned)
      taken.add(keyOf(session.day, session.startsAt))
    } else if (session.day >= from) {
      const meeting = wanted.get(planned)
      if (meeting === undefined) removed.push(session)
      else kept.push({ session, endsAt: meeting.endsAt })
      taken.add(planned)
    }
  }
  const added = [...wanted].filter(([key]) => !taken.has(key)).map(([, meeting]) => meeting)
  return { added, removed, kept }
}

/** A meeting that did not take place: a closed day, or a session that was cancelled. */
export interface MissedMeeting extends Meeting {
  readonly words: string
  /** The session that makes up for it, or null. */
  readonly madeUpOn: Day | null
}

/** Everything that may be made up, the earliest first, and what was already. */
export function missedMeetings(
  skipped: readonly SkippedMeeting[],
  sessions: readonly (PlannedSession & { readonly reason: string })[],
): readonly MissedMeeting[] {
  const makeUps = new Map(
    sessions
      .filter(({ isMakeUp }) => isMakeUp)
      .map(({ plannedDay, plannedAt, day }) => [keyOf(plannedDay, plannedAt), day]),
  )
  const stillThere = new Set(
    sessions
      .filter(({ isMakeUp }) => !isMakeUp)
      .map(({ plannedDay, plannedAt }) => keyOf(plannedDay, plannedAt)),
  )
  const cancelled = sessions
    .filter(({ status }) => status === 'cancelled')
    .map(({ day, startsAt, endsAt, reason }) => ({ day, startsAt, endsAt, words: reason }))
  return [
    ...skipped.filter(({ day, startsAt }) => !stillThere.has(keyOf(day, startsAt))),
    ...cancelled,
  ]
    .map(({ day, startsAt, endsAt, words }) => ({
      day,
      startsAt,
      endsAt,
      words,
      madeUpOn: makeUps.get(keyOf(day, startsAt)) ?? null,
    }))
    .toSorted((a, b) => (keyOf(a.day, a.startsAt) < keyOf(b.day, b.startsAt) ? -1 : 1))
}

function slotsOn(slots: readonly ClassSlot[], day: Day): readonly ClassSlot[] {
  return slots
    .filter(({ weekday }) => weekday === weekdayOf(day))
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}

function keyOf(day: Day, at: ClockTime): string {
  return `${day} ${at}`
}
