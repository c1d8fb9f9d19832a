import type { ParsedInput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { overlapsStay, type Membership } from '#shared/features/tutoring/roster.ts'
import { isInTerm, type TutoringTerm } from '#shared/features/tutoring/term.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { knownChildren } from './known-children.ts'
import { getMember, insertMember, listMembersOf, updateLeftOn } from './members.repository.ts'
import { listMarksOf } from './sessions.repository.ts'
import { settleTerm } from './settle-term.ts'
import { getTerm } from './terms.repository.ts'

/**
 * Puts children on the roster; all of them or none. Throws NOT_FOUND, DAY_OUTSIDE_TERM,
 * ALREADY_ON_ROSTER, CHILD_LEFT_ARCHIVE, and BOOKING_CLASH for a child that is somewhere else at
 * that time on a day to come.
 */
export function joinRoster(
  context: CommandContext,
  { termId, joinedOn, childIds, clashReason }: ParsedInput<'tutoring.join'>,
): { readonly joined: number } {
  const { db } = context
  const term = getTerm(db, termId)
  refuseOutsideTerm(term, joinedOn)
  const children = knownChildren(db)
  const stays = Map.groupBy(listMembersOf(db, termId), (member) => member.childId)
  const wanted = new Set(childIds)
  for (const childId of wanted) {
    const child = children.get(childId)
    if (child === undefined) throw new AppError('NOT_FOUND')
    if (child.leftOn !== null && child.leftOn <= joinedOn) {
      throw new AppError('CHILD_LEFT_ARCHIVE', { childId, leftOn: child.leftOn })
    }
    refuseSecondStay(childId, stays.get(childId) ?? [], joinedOn)
    insertMember(db, { termId, childId, joinedOn })
  }
  settleTerm(context, term, clashReason)
  context.about('tutoring-term', termId)
  return { joined: wanted.size }
}

/**
 * Ends a stay; the first day without the child may be the day of joining, when it was a mistake.
 * Throws NOT_FOUND, ALREADY_LEFT, LEFT_BEFORE_JOINED, ATTENDED_AFTER_LEAVING.
 */
export function leaveRoster(
  context: CommandContext,
  { memberId, leftOn }: ParsedInput<'tutoring.leave'>,
): Membership {
  const { db } = context
  const member = getMember(db, memberId)
  if (member.leftOn !== null) throw new AppError('ALREADY_LEFT', { leftOn: member.leftOn })
  if (leftOn < member.joinedOn) {
    throw new AppError('LEFT_BEFORE_JOINED', { joinedOn: member.joinedOn })
  }
  const marked = listMarksOf(db, member.termId).find(
    (mark) => mark.childId === member.childId && mark.day >= leftOn,
  )
  if (marked !== undefined) throw new AppError('ATTENDED_AFTER_LEAVING', { day: marked.day })
  updateLeftOn(db, memberId, leftOn)
  context.about('child', member.childId)
  return { joinedOn: member.joinedOn, leftOn }
}

/** Throws DAY_OUTSIDE_TERM. */
export function refuseOutsideTerm(term: TutoringTerm, day: Day): void {
  if (isInTerm(term, day)) return
  throw new AppError('DAY_OUTSIDE_TERM', { startsOn: term.startsOn, endsOn: term.endsOn })
}

function refuseSecondStay(childId: ChildId, stays: readonly Membership[], joinedOn: Day): void {
  if (stays.some((stay) => overlapsStay(stay, joinedOn))) {
    throw new AppError('ALREADY_ON_ROSTER', { childId })
  }
}
