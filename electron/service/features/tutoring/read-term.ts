import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { isThere } from '#shared/features/tutoring/attendance.ts'
import { isMemberOn } from '#shared/features/tutoring/roster.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { inRosterOrder, knownChildren, schoolText } from './known-children.ts'
import { listMembers, listMembersOf } from './members.repository.ts'
import { staysIn } from './roster-on.ts'
import { listMarksOf } from './sessions.repository.ts'
import { getTerm, listTerms } from './terms.repository.ts'

export function readTerms({ db, today }: QueryContext): RouteOutput<'tutoring.terms'> {
  const stays = staysIn(listMembers(db), knownChildren(db))
  return listTerms(db).map((term) => ({
    ...term,
    memberCount: stays.filter((stay) => stay.termId === term.id && isMemberOn(stay, today)).length,
  }))
}

/** Throws NOT_FOUND. */
export function readTerm(
  { db }: QueryContext,
  { id }: ParsedInput<'tutoring.term'>,
): RouteOutput<'tutoring.term'> {
  const term = getTerm(db, id)
  const children = knownChildren(db)
  const marks = Map.groupBy(listMarksOf(db, id), (mark) => mark.childId)
  const members = staysIn(listMembersOf(db, id), children).map((stay) => {
    const child = children.get(stay.childId)
    const own = (marks.get(stay.childId) ?? []).filter((mark) => isMemberOn(stay, mark.day))
    return {
      id: stay.id,
      childId: stay.childId,
      joinedOn: stay.joinedOn,
      leftOn: stay.leftOn,
      name: child?.name ?? '',
      school: schoolText(child),
      daysThere: own.filter((mark) => isThere(mark.status)).length,
      daysCalled: own.length,
    }
  })
  return { term, members: inRosterOrder(members, children) }
}
