import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { refuseUnavailable } from '#service/features/team/team.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import {
  assignMember,
  deleteGroup,
  getGroup,
  insertGroup,
  listGroups,
  updateGroup,
} from './groups.repository.ts'
import { getMember, listMembersOf } from './members.repository.ts'
import { refuseUnusedRoom } from './refuse-unused-room.ts'
import { shownGroup } from './shown-group.ts'
import { getTerm } from './terms.repository.ts'

/**
 * Adds a group, or changes it. Throws NOT_FOUND, GROUP_NAME_TAKEN, TERM_ROOM_NOT_IN_USE,
 * TEAM_MEMBER_NOT_AT_WORK.
 */
export function saveGroup(
  context: CommandContext,
  { termId, id, group }: ParsedInput<'tutoring.saveGroup'>,
): RouteOutput<'tutoring.saveGroup'> {
  const { db, today } = context
  const term = getTerm(db, termId)
  const groups = listGroups(db, termId)
  const before = groups.find((one) => one.id === id)
  if (id !== null && before === undefined) throw new AppError('NOT_FOUND')
  if (groups.some((one) => one.name === group.name && one.id !== id)) {
    throw new AppError('GROUP_NAME_TAKEN', { name: group.name })
  }
  refuseUnusedRoom(db, term, group.roomId)
  if (group.tutorId !== null && group.tutorId !== before?.tutorId) {
    refuseUnavailable(db, [group.tutorId], firstDayFrom(term, today))
  }
  const saved = before === undefined ? insertGroup(db, { termId, ...group }) : before.id
  if (before !== undefined) updateGroup(db, { id: saved, ...group })
  context.about('tutoring-term', termId)
  return shownGroup(db, getGroup(db, saved), today)
}

/** Dissolves a group; its children stay on the roster. Throws NOT_FOUND. */
export function dissolveGroup(
  context: CommandContext,
  { id }: ParsedInput<'tutoring.dissolveGroup'>,
): RouteOutput<'tutoring.dissolveGroup'> {
  const { db } = context
  const { termId } = getGroup(db, id)
  const released = listMembersOf(db, termId).filter((member) => member.groupId === id).length
  deleteGroup(db, id)
  context.about('tutoring-term', termId)
  return { released }
}

/** Children of the roster go into a group of the same term, or into none. Throws NOT_FOUND. */
export function assignGroup(
  context: CommandContext,
  { termId, groupId, memberIds }: ParsedInput<'tutoring.assignGroup'>,
): RouteOutput<'tutoring.assignGroup'> {
  const { db } = context
  getTerm(db, termId)
  if (groupId !== null && getGroup(db, groupId).termId !== termId) throw new AppError('NOT_FOUND')
  const wanted = new Set(memberIds)
  for (const memberId of wanted) {
    if (getMember(db, memberId).termId !== termId) throw new AppError('NOT_FOUND')
    assignMember(db, memberId, groupId)
  }
  context.about('tutoring-term', termId)
  return { assigned: wanted.size }
}

/** Today, or the nearest day within the term. */
export function firstDayFrom(term: Pick<TutoringTerm, 'startsOn' | 'endsOn'>, today: Day): Day {
  if (today < term.startsOn) return term.startsOn
  return today > term.endsOn ? term.endsOn : today
}
