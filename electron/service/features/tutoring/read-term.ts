import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import { isMemberOn } from '#shared/features/tutoring/roster.ts'
import { schoolTermWarning } from '#shared/features/tutoring/school-term.ts'
import { listSchoolPeriods } from '#service/features/calendar/calendar.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { dutyOf, listGroups } from './groups.repository.ts'
import { knownChildren } from './known-children.ts'
import { listMembers, listMembersOf } from './members.repository.ts'
import { shownGroup } from './shown-group.ts'
import { staysIn } from './roster-on.ts'
import { listMarksOf } from './sessions.repository.ts'
import { inRosterOrder, schoolText } from '#service/features/children/children.public.ts'
import { getTerm, listTerms } from './terms.repository.ts'

export function readTerms({ db, today }: QueryContext): RouteOutput<'tutoring.terms'> {
  const stays = staysIn(listMembers(db), knownChildren(db))
  const periods = listSchoolPeriods(db)
  return listTerms(db).map((term) => ({
    ...term,
    warning: schoolTermWarning(term, periods),
    memberCount: stays.filter((stay) => stay.termId === term.id && isMemberOn(stay, today)).length,
  }))
}

/** Throws NOT_FOUND. */
export function readTerm(
  { db, today }: QueryContext,
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
      groupId: stay.groupId,
      name: child?.name ?? '',
      school: schoolText(child),
      daysThere: own.filter((mark) => isThere(mark.status)).length,
      daysCalled: own.length,
    }
  })
  return {
    term,
    members: inRosterOrder(members, children),
    groups: listGroups(db, id).map((group) => shownGroup(db, group, today)),
    duty: [...dutyOf(db, id)],
  }
}
