import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { dueStateOn } from './days-of-site.ts'
import { dutyNamesOn } from './duty-on.ts'
import { refuseOutsideTerm } from './join-roster.ts'
import { findSession, saveSession, type SessionRow } from './sessions.repository.ts'

/**
 * The held session of a day; opened with the hours of the term and those on duty where nobody has.
 * Throws DAY_OUTSIDE_TERM, DAY_IN_FUTURE, DAY_NOT_DUE.
 */
export function openSession(
  context: CommandContext,
  term: TutoringTerm,
  day: Day,
  confirmDayOff: boolean,
): SessionRow {
  const { db, today } = context
  refuseOutsideTerm(term, day)
  if (day > today) throw new AppError('DAY_IN_FUTURE', { day })
  const before = findSession(db, term.id, day)
  if (before?.status === 'held') return before
  if (!confirmDayOff) refuseDayOff(context, term, day, before)
  const onDuty = dutyNamesOn(db, term.id, day)
  return saveSession(db, {
    termId: term.id,
    day,
    status: 'held',
    startsAt: term.startsAt,
    endsAt: term.endsAt,
    tutors: onDuty.join('、').slice(0, 100),
    tutorCount: onDuty.length,
    note: '',
  })
}

/** A cancelled day, like one the calendar does not plan, is opened only when that is confirmed. */
export function refuseDayOff(
  { db }: CommandContext,
  term: TutoringTerm,
  day: Day,
  session: SessionRow | undefined,
): void {
  const { isDue, reason, holiday } = dueStateOn(db, term, day)
  if (!isDue) throw new AppError('DAY_NOT_DUE', { day, reason, holiday })
  if (session?.status === 'cancelled') {
    throw new AppError('DAY_NOT_DUE', { day, reason: 'site-closed', holiday: session.note })
  }
}
