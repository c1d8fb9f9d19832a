import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { listCallsOn } from './calls.repository.ts'
import { groupNamesOn } from './groups-on.ts'
import { knownChildren, type KnownChild } from './known-children.ts'
import { childrenToCall } from './read-day.ts'
import { findSession, listMarks } from './sessions.repository.ts'
import { inRosterOrder } from '#service/features/children/children.public.ts'
import { getTerm } from './terms.repository.ts'

/** Who has not come on a day, with the phones of the family and the calls made. Throws NOT_FOUND. */
export function readAbsences(
  context: QueryContext,
  { termId, day }: ParsedInput<'tutoring.absences'>,
): RouteOutput<'tutoring.absences'> {
  const { db } = context
  getTerm(db, termId)
  const session = findSession(db, termId, day)
  const marks = session === undefined ? [] : listMarks(db, session.id)
  const statusOf = new Map(marks.map(({ childId, status }) => [childId, status]))
  const children = knownChildren(db)
  const groups = groupNamesOn(db, termId, day)
  const calls = Map.groupBy(listCallsOn(db, termId, day), ({ childId }) => childId)
  const lines = [...childrenToCall(db, termId, day, marks)].flatMap((childId) => {
    const status = statusOf.get(childId) ?? null
    if (status !== null && isThere(status)) return []
    const child = children.get(childId)
    context.about('child', childId)
    return [
      {
        childId,
        number: child?.number ?? '',
        name: child?.name ?? '',
        group: groups.get(childId) ?? '',
        status,
        phones: phonesOf(child),
        calls: (calls.get(childId) ?? []).map(({ childId: _child, ...call }) => call),
      },
    ]
  })
  return inRosterOrder(lines, children)
}

function phonesOf(child: KnownChild | undefined) {
  if (child === undefined) return []
  const relation =
    child.guardianRelation === null ? '监护人' : familyRelationByCode(child.guardianRelation).name
  const all = [
    { person: `${child.guardianName}（${relation}）`, phone: child.guardianPhone },
    { person: `${child.fatherName}（父亲）`, phone: child.fatherPhone },
    { person: `${child.motherName}（母亲）`, phone: child.motherPhone },
  ]
  const seen = new Set<string>()
  return all.filter(({ phone }) => {
    if (phone === '' || seen.has(phone)) return false
    seen.add(phone)
    return true
  })
}
