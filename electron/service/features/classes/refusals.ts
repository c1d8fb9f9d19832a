import type { SchoolPeriod } from '#shared/features/calendar/school-period.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { isMemberOn } from '#shared/features/children/population.ts'
import type { ClassFields, InterestClass } from '#shared/features/classes/interest-class.ts'
import { isInUse, type RoomId } from '#shared/features/rooms/room.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { ClassesErrorCode } from '#shared/features/classes/classes.errors.ts'
import type { Day } from '#shared/kernel/day.ts'
import { getSchoolPeriod } from '#service/features/calendar/calendar.public.ts'
import { findChild } from '#service/features/children/children.public.ts'
import { refuseArchived } from '#service/features/privacy/privacy.public.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import { refuseUnavailable } from '#service/features/team/team.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { meetingsOf } from './class-plan.ts'

export function refuse(
  code: ClassesErrorCode,
  details: Readonly<Record<string, unknown>> = {},
): AppError {
  return new AppError(code, details)
}

/** The dates a class of a term may have: the term’s own; null where none is chosen. */
export function periodOf(db: Reads, id: SchoolPeriod['id'] | null): SchoolPeriod | null {
  return id === null ? null : getSchoolPeriod(db, id)
}

/**
 * What of a class cannot be saved, from a day on. Throws NOT_FOUND, CLASS_OUTSIDE_PERIOD,
 * CLASS_ROOM_NOT_IN_USE, TEAM_MEMBER_NOT_AT_WORK, CLASS_WITHOUT_SESSIONS.
 */
export function refuseFields(db: Reads, fields: ClassFields, from: Day): void {
  const period = periodOf(db, fields.periodId)
  if (period !== null && (fields.startsOn < period.startsOn || period.endsOn < fields.endsOn)) {
    throw refuse('CLASS_OUTSIDE_PERIOD', {
      period: period.name,
      startsOn: period.startsOn,
      endsOn: period.endsOn,
    })
  }
  if (meetingsOf(db, fields).meetings.length === 0) throw refuse('CLASS_WITHOUT_SESSIONS')
  const days = from <= fields.endsOn ? [from, fields.endsOn] : []
  for (const day of days) {
    refuseRoom(db, fields.roomId, day)
    if (fields.teacherId !== null) refuseUnavailable(db, [fields.teacherId], day)
  }
}

/** Throws NOT_FOUND, CLASS_ROOM_NOT_IN_USE. */
export function refuseRoom(db: Reads, id: RoomId | null, day: Day): void {
  if (id === null) return
  const room = listRooms(db).find((one) => one.id === id)
  if (room === undefined) throw new AppError('NOT_FOUND')
  if (isInUse(room, day)) return
  throw refuse('CLASS_ROOM_NOT_IN_USE', {
    name: room.name,
    from: room.inUseFrom,
    to: room.inUseTo ?? '',
  })
}

/** Throws CLASS_DAY_OUTSIDE, naming the term where there is one; a make-up may lie anywhere in it. */
export function refuseDayOutside(db: Reads, one: InterestClass, day: Day): void {
  const { name, startsOn, endsOn } = periodOf(db, one.periodId) ?? one
  if (startsOn <= day && day <= endsOn) return
  throw refuse('CLASS_DAY_OUTSIDE', { name, startsOn, endsOn })
}

/** Throws CLASS_ENDED. */
export function refuseEnded({ name, endedOn }: InterestClass, day: Day | null = null): void {
  if (endedOn === null || (day !== null && day < endedOn)) return
  throw refuse('CLASS_ENDED', { name, endedOn })
}

/** Throws NOT_FOUND, CHILD_ARCHIVED, CLASS_CHILD_NOT_ON_REGISTER. */
export function refuseChild(db: Reads, childId: ChildId, day: Day): void {
  const child = findChild(db, childId)
  if (child === undefined) throw new AppError('NOT_FOUND')
  refuseArchived(db, childId)
  if (isMemberOn(child, day)) return
  throw refuse('CLASS_CHILD_NOT_ON_REGISTER', { number: child.number, day })
}
