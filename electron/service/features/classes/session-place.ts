import type { BookingPlace } from '#shared/features/bookings/booking.ts'
import { classSessionIdSchema, type ClassSession } from '#shared/features/classes/class-session.ts'
import type { InterestClass } from '#shared/features/classes/interest-class.ts'
import type { Day } from '#shared/kernel/day.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { refuseUnavailable } from '#service/features/team/team.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { getClass } from './classes.repository.ts'
import { refuse, refuseDayOutside, refuseEnded, refuseRoom } from './refusals.ts'
import { getSession, listSessionsOf, updateSession } from './sessions.repository.ts'

/**
 * Moves a session as the calendar asks: the rules of the class without the clash check. Throws
 * NOT_FOUND and what refusePlace throws.
 */
export function moveClassSession(
  context: CommandContext,
  id: number,
  day: Day,
  place: BookingPlace,
): void {
  const session = getSession(context.db, classSessionIdSchema.parse(id))
  if (session.day !== day) throw new AppError('NOT_FOUND')
  putSession(context, session, { ...place, reason: session.reason })
}

/** Throws CLASS_SESSION_HELD, CLASS_SESSION_CANCELLED and what refusePlace throws. */
export function putSession(
  context: CommandContext,
  session: ClassSession,
  place: BookingPlace & { readonly reason: string },
): ClassSession {
  const { db } = context
  const { status, day } = session
  if (status === 'held') throw refuse('CLASS_SESSION_HELD', { day })
  if (status === 'cancelled') throw refuse('CLASS_SESSION_CANCELLED', { day })
  refusePlace(db, getClass(db, session.classId), place, session)
  const moved = { ...session, ...place }
  updateSession(db, moved)
  context.about('class', session.classId)
  return moved
}

/**
 * Whether a session may lie there. Throws CLASS_ENDED, CLASS_DAY_OUTSIDE, CLASS_ROOM_NOT_IN_USE,
 * TEAM_MEMBER_NOT_AT_WORK, CLASS_SESSION_TIME_TAKEN.
 */
export function refusePlace(
  db: Reads,
  one: InterestClass,
  { day, startsAt, roomId }: BookingPlace,
  own: Pick<ClassSession, 'teacherId'> & Partial<Pick<ClassSession, 'id'>>,
): void {
  refuseEnded(one, day)
  refuseDayOutside(db, one, day)
  refuseRoom(db, roomId, day)
  if (own.teacherId !== null) refuseUnavailable(db, [own.teacherId], day)
  const taken = listSessionsOf(db, one.id).some(
    (other) => other.id !== own.id && other.day === day && other.startsAt === startsAt,
  )
  if (taken) throw refuse('CLASS_SESSION_TIME_TAKEN', { day, startsAt })
}
