import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import { countByTopic, countParents, meanScore } from '#shared/features/parent-school/figures.ts'
import type { ParentSessionLine } from '#shared/features/parent-school/parent-school.contract.ts'
import { listMembersOn } from '#service/features/children/children.public.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import { getMember } from '#service/features/team/team.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { guardiansOn } from './guardians.repository.ts'
import { guestsOf, listPresences } from './guests.repository.ts'
import { getSession, heldSessionsBetween, listSessions, makeUpsOf } from './sessions.repository.ts'

/** Every session with how many were invited and came, the latest first. */
export function listLines({ db }: Pick<QueryContext, 'db'>): ParentSessionLine[] {
  const presences = Map.groupBy(listPresences(db), ({ sessionId }) => sessionId)
  return listSessions(db).map((session) => {
    const rows = presences.get(session.id) ?? []
    return {
      ...session,
      invited: rows.length,
      present: rows.filter(({ status }) => status !== null && isThere(status)).length,
      score: meanScore(rows.map(({ score }) => score)),
    }
  })
}

/** Throws NOT_FOUND. */
export function openSession(
  { db }: Pick<QueryContext, 'db'>,
  { id }: ParsedInput<'parent-school.get'>,
): RouteOutput<'parent-school.get'> {
  const session = getSession(db, id)
  const { roomId, lecturerId, makesUpId } = session
  const first = makesUpId === null ? null : getSession(db, makesUpId)
  return {
    session,
    roomName: listRooms(db).find((room) => room.id === roomId)?.name ?? '',
    lecturerName: lecturerId === null ? session.guest : getMember(db, lecturerId).name,
    guests: guestsOf(db, id),
    makesUp: first === null ? null : { id: first.id, title: first.title, day: first.day },
    madeUpBy: makeUpsOf(db, id),
  }
}

/** 场次, 家长人次 and 家长人数 of a period (R25, §1.7), and the guardians who were at no session. */
export function figuresOf(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  { from, to }: ParsedInput<'parent-school.figures'>,
): RouteOutput<'parent-school.figures'> {
  const sessions = heldSessionsBetween(db, from, to)
  const ids = new Set(sessions.map(({ id }) => id))
  const rows = listPresences(db).filter(({ sessionId }) => ids.has(sessionId))
  return {
    ...countParents(sessions, rows),
    otherGuests: sessions.reduce((sum, { otherGuests }) => sum + otherGuests, 0),
    score: meanScore(rows.map(({ score }) => score)),
    byTopic: countByTopic(sessions, rows),
    neverCame: whoNeverCame(db, rows, to < today ? to : today),
  }
}

function whoNeverCame(
  db: Reads,
  rows: ReturnType<typeof listPresences>,
  day: QueryContext['today'],
): RouteOutput<'parent-school.figures'>['neverCame'] {
  const children = new Map(listMembersOn(db, day).map((child) => [child.id, child]))
  const own = Map.groupBy(rows, ({ personId }) => personId)
  const people = Map.groupBy(guardiansOn(db, day), ({ personId }) => personId)
  return [...people].flatMap(([personId, wards]) => {
    const invitations = own.get(personId) ?? []
    const isOnceThere = invitations.some(({ status }) => status !== null && isThere(status))
    const members = wards.flatMap(({ childId }) => children.get(childId) ?? [])
    const [first] = wards
    if (isOnceThere || first === undefined || members.length === 0) return []
    return [
      {
        personId,
        name: first.name,
        phone: first.phone,
        children: members.map(({ name, village }) => ({ name, village })),
        invited: invitations.length,
      },
    ]
  })
}
