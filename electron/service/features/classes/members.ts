import type { ParsedInput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { ClassId, InterestClass } from '#shared/features/classes/interest-class.ts'
import type { Day } from '#shared/kernel/day.ts'
import { findChild } from '#service/features/children/children.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { getClass } from './classes.repository.ts'
import { getMember, insertMember, listMembersOf, updateLeftOn } from './members.repository.ts'
import { refuse, refuseChild, refuseEnded } from './refusals.ts'
import { settle } from './save-class.ts'
import { listMarks, listSessionsOf } from './sessions.repository.ts'
import { isStayFrom } from './stay.ts'

/**
 * Puts children into a class directly; all of them or none. Throws NOT_FOUND, CLASS_ENDED,
 * CLASS_DAY_OUTSIDE, CLASS_FULL, CLASS_CHILD_ALREADY_IN, CLASS_CHILD_NOT_ON_REGISTER,
 * CHILD_ARCHIVED, BOOKING_CLASH.
 */
export function joinClass(
  context: CommandContext,
  { classId, joinedOn, childIds, clashReason }: ParsedInput<'classes.join'>,
): { readonly count: number } {
  const wanted = [...new Set(childIds)]
  placeChildren(context, classId, wanted, joinedOn)
  settle(context, sessionsFrom(context.db, classId, joinedOn), clashReason)
  return { count: wanted.length }
}

/** As joinClass, before the clashes are settled. */
export function placeChildren(
  context: CommandContext,
  classId: ClassId,
  childIds: readonly ChildId[],
  joinedOn: Day,
): void {
  const { db } = context
  const one = getClass(db, classId)
  refuseEnded(one)
  if (joinedOn < one.startsOn || one.endsOn < joinedOn) {
    const { name, startsOn, endsOn } = one
    throw refuse('CLASS_DAY_OUTSIDE', { name, startsOn, endsOn })
  }
  refuseFull(db, one, joinedOn, childIds.length)
  const inIt = new Set(
    listMembersOf(db, classId)
      .filter((member) => isStayFrom(member, joinedOn))
      .map(({ childId }) => childId),
  )
  for (const childId of childIds) {
    refuseChild(db, childId, joinedOn)
    if (inIt.has(childId)) {
      const number = findChild(db, childId)?.number ?? ''
      throw refuse('CLASS_CHILD_ALREADY_IN', { number, name: one.name })
    }
    insertMember(db, { classId, childId, joinedOn })
  }
  context.about('class', classId)
}

/** Throws NOT_FOUND, CLASS_MEMBER_LEFT, CLASS_LEFT_BEFORE_JOINED, CLASS_CALLED_AFTER_LEAVING. */
export function leaveClass(
  context: CommandContext,
  { memberId, leftOn }: ParsedInput<'classes.leave'>,
): { readonly count: number } {
  const { db } = context
  const { childId, classId, joinedOn, leftOn: left } = getMember(db, memberId)
  if (left !== null) throw refuse('CLASS_MEMBER_LEFT', { leftOn: left })
  if (leftOn < joinedOn) throw refuse('CLASS_LEFT_BEFORE_JOINED', { joinedOn })
  const days = new Map(listSessionsOf(db, classId).map(({ id, day }) => [id, day]))
  const called = listMarks(db, classId)
    .filter((mark) => mark.childId === childId)
    .map(({ sessionId }) => days.get(sessionId))
    .find((day) => day !== undefined && day >= leftOn)
  if (called !== undefined) throw refuse('CLASS_CALLED_AFTER_LEAVING', { day: called })
  updateLeftOn(db, memberId, leftOn)
  context.about('class', classId)
  context.about('child', childId)
  return { count: 1 }
}

/** Throws NOT_FOUND, CLASS_MEMBER_NOT_LEFT, CLASS_ENDED, CLASS_CHILD_ALREADY_IN, CLASS_FULL, BOOKING_CLASH. */
export function rejoinClass(
  context: CommandContext,
  { memberId, clashReason }: ParsedInput<'classes.rejoin'>,
): { readonly count: number } {
  const { db } = context
  const { childId, classId, leftOn } = getMember(db, memberId)
  if (leftOn === null) throw refuse('CLASS_MEMBER_NOT_LEFT')
  const one = getClass(db, classId)
  refuseEnded(one)
  refuseChild(db, childId, context.today)
  const other = listMembersOf(db, classId).some(
    (member) => member.id !== memberId && member.childId === childId && isStayFrom(member, leftOn),
  )
  if (other) {
    const number = findChild(db, childId)?.number ?? ''
    throw refuse('CLASS_CHILD_ALREADY_IN', { number, name: one.name })
  }
  refuseFull(db, one, leftOn, 1)
  updateLeftOn(db, memberId, null)
  context.about('class', classId)
  context.about('child', childId)
  settle(context, sessionsFrom(db, classId, leftOn), clashReason)
  return { count: 1 }
}

/** Sessions from a day on that a child who joins is to attend. */
export function sessionsFrom(db: Reads, classId: ClassId, from: Day) {
  return listSessionsOf(db, classId).filter(
    ({ day, status }) => day >= from && status !== 'cancelled',
  )
}

function refuseFull(db: Reads, one: InterestClass, from: Day, wanted: number): void {
  const taken = listMembersOf(db, one.id).filter((member) => isStayFrom(member, from)).length
  const { name, quota } = one
  const free = Math.max(0, quota - taken)
  if (wanted > free) throw refuse('CLASS_FULL', { name, quota, free, wanted })
}
