import type { ParsedInput } from '#shared/contract/index.ts'
import { missedMeetings } from '#shared/features/classes/plan-sessions.ts'
import type { SessionSheet } from '#shared/features/classes/class-summary.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { meetingsOf } from './class-plan.ts'
import { getClass } from './classes.repository.ts'
import { readSession } from './read-session.ts'
import { refuse, refuseEnded } from './refusals.ts'
import { settle } from './save-class.ts'
import { putSession, refusePlace } from './session-place.ts'
import { getSession, insertSession, listSessionsOf, updateSession } from './sessions.repository.ts'

/** Moves a session. On a closed day only with a reason. Throws what putSession throws, BOOKING_CLASH. */
export function moveSession(
  context: CommandContext,
  { id, place, clashReason }: ParsedInput<'classes.moveSession'>,
): SessionSheet {
  const session = getSession(context.db, id)
  const moved = putSession(context, session, place)
  context.because(place.reason)
  settle(context, [moved], clashReason)
  return readSession(context, { id })
}

/** Throws NOT_FOUND, CLASS_SESSION_HELD, CLASS_SESSION_CANCELLED. */
export function cancelSession(
  context: CommandContext,
  { id, reason }: ParsedInput<'classes.cancelSession'>,
): SessionSheet {
  const session = getSession(context.db, id)
  const { status, day, classId } = session
  if (status === 'held') throw refuse('CLASS_SESSION_HELD', { day })
  if (status === 'cancelled') throw refuse('CLASS_SESSION_CANCELLED', { day })
  updateSession(context.db, { ...session, status: 'cancelled', reason })
  context.about('class', classId)
  context.because(reason)
  return readSession(context, { id })
}

/** Throws NOT_FOUND, CLASS_SESSION_NOT_CANCELLED, CLASS_ENDED, CLASS_ALREADY_MADE_UP, BOOKING_CLASH. */
export function restoreSession(
  context: CommandContext,
  { id, clashReason }: ParsedInput<'classes.restoreSession'>,
): SessionSheet {
  const { db } = context
  const session = getSession(db, id)
  if (session.status !== 'cancelled') throw refuse('CLASS_SESSION_NOT_CANCELLED')
  refuseEnded(getClass(db, session.classId), session.day)
  const makeUp = listSessionsOf(db, session.classId).find(
    (other) =>
      other.isMakeUp &&
      other.status !== 'cancelled' &&
      other.plannedDay === session.day &&
      other.plannedAt === session.startsAt &&
      other.id !== id,
  )
  if (makeUp !== undefined) throw refuse('CLASS_ALREADY_MADE_UP', { day: makeUp.day })
  updateSession(db, { ...session, status: 'planned', reason: '' })
  context.about('class', session.classId)
  settle(context, [session], clashReason)
  return readSession(context, { id })
}

/**
 * Makes up a meeting that did not take place. Throws NOT_FOUND, CLASS_NOTHING_TO_MAKE_UP,
 * CLASS_ALREADY_MADE_UP, what refusePlace throws, BOOKING_CLASH (also for a closed day, unless a reason
 * is given).
 */
export function makeUp(
  context: CommandContext,
  { classId, missed, place, clashReason }: ParsedInput<'classes.makeUp'>,
): SessionSheet {
  const { db } = context
  const one = getClass(db, classId)
  const { skipped } = meetingsOf(db, one)
  const meeting = missedMeetings(skipped, listSessionsOf(db, classId)).find(
    ({ day, startsAt }) => day === missed.day && startsAt === missed.startsAt,
  )
  if (meeting === undefined) throw refuse('CLASS_NOTHING_TO_MAKE_UP')
  if (meeting.madeUpOn !== null) throw refuse('CLASS_ALREADY_MADE_UP', { day: meeting.madeUpOn })
  refusePlace(db, one, place, { teacherId: one.teacherId })
  const id = insertSession(db, {
    classId,
    plannedDay: missed.day,
    plannedAt: missed.startsAt,
    isMakeUp: true,
    teacherId: one.teacherId,
    ...place,
  })
  context.about('class', classId)
  context.because(place.reason)
  settle(context, [{ id, day: place.day }], clashReason)
  return readSession(context, { id })
}
