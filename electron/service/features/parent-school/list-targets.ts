import type { ParsedInput } from '#shared/contract/index.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import { sortTargets, type Target } from '#shared/features/parent-school/target.ts'
import { membersWithTier } from '#service/features/assessments/assessments.public.ts'
import { recordStates } from '#service/features/privacy/privacy.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { guardiansOn } from './guardians.repository.ts'
import { guestsOf, listPresences } from './guests.repository.ts'
import { getSession, listSessions } from './sessions.repository.ts'

/**
 * Guardians of the children on the register on the day of a session, one line a person, those of
 * children in emergency and key care first, then grandparents (R25). Throws NOT_FOUND.
 */
export function listTargets(
  { db, today }: QueryContext,
  { id }: ParsedInput<'parent-school.targets'>,
): Target[] {
  const { day } = getSession(db, id)
  // The tier of a day to come is that of today.
  const members = new Map(
    membersWithTier(db, day < today ? day : today).map((one) => [one.child.id, one]),
  )
  const closed = recordStates(db)
  const invited = new Set(guestsOf(db, id).map(({ personId }) => personId))
  const came = timesThere(db)
  const people = Map.groupBy(guardiansOn(db, day), ({ personId }) => personId)
  const targets = [...people.values()].flatMap((rows) => {
    const children = rows.flatMap(({ childId, relation }) => {
      const member = members.get(childId)
      if (member === undefined || closed.has(childId)) return []
      const { name, village } = member.child
      return [{ childId, name, village, relation, tier: member.holding?.tier ?? null }]
    })
    const [first] = rows
    if (first === undefined || children.length === 0) return []
    const { personId, name, phone } = first
    const days = came.get(personId) ?? []
    return [
      {
        personId,
        name,
        phone,
        children,
        times: days.length,
        lastCameOn: days.at(-1) ?? null,
        isInvited: invited.has(personId),
      },
    ]
  })
  return sortTargets(targets)
}

/** The days of the sessions each person was at, the earliest first. */
function timesThere(db: Reads) {
  const held = new Map(
    listSessions(db)
      .filter(({ status }) => status === 'held')
      .map(({ id, day }) => [id, day]),
  )
  const days = listPresences(db).flatMap(({ sessionId, personId, status }) => {
    const day = held.get(sessionId)
    return day === undefined || status === null || !isThere(status) ? [] : [{ personId, day }]
  })
  return new Map(
    [...Map.groupBy(days, ({ personId }) => personId)].map(([personId, own]) => [
      personId,
      own.map(({ day }) => day).toSorted(),
    ]),
  )
}
