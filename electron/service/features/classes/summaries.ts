import type { ClassSummary } from '#shared/features/classes/class-summary.ts'
import type { ClassSession } from '#shared/features/classes/class-session.ts'
import type { ClassId, InterestClass } from '#shared/features/classes/interest-class.ts'
import type { Day } from '#shared/kernel/day.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import { listTeam } from '#service/features/team/team.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { getClass, listClasses } from './classes.repository.ts'
import { listAllMembers, listMembersOf, type MemberRow } from './members.repository.ts'
import { listSessions, listSessionsOf } from './sessions.repository.ts'
import { isStayFrom } from './stay.ts'

/** Names of rooms and people, as classes and sessions show them. */
export function namesOf(db: Reads) {
  const rooms = new Map(listRooms(db).map(({ id, name }) => [id, name]))
  const team = new Map(listTeam(db).map(({ id, name }) => [id, name]))
  return {
    roomName: (id: InterestClass['roomId']) => (id === null ? '' : (rooms.get(id) ?? '')),
    teacherName: (id: InterestClass['teacherId']) => (id === null ? '' : (team.get(id) ?? '')),
  }
}

export function listSummaries(db: Reads, today: Day): ClassSummary[] {
  const names = namesOf(db)
  const sessions = Map.groupBy(listSessions(db), ({ classId }) => classId)
  const members = Map.groupBy(listAllMembers(db), ({ classId }) => classId)
  return listClasses(db).map((one) =>
    summarise(one, sessions.get(one.id) ?? [], members.get(one.id) ?? [], { names, today }),
  )
}

/** Throws NOT_FOUND. */
export function summaryOf(db: Reads, id: ClassId, today: Day): ClassSummary {
  const one = getClass(db, id)
  const [sessions, members] = [listSessionsOf(db, id), listMembersOf(db, id)]
  return summarise(one, sessions, members, { names: namesOf(db), today })
}

function summarise(
  one: InterestClass,
  sessions: readonly ClassSession[],
  members: readonly MemberRow[],
  { names, today }: { readonly names: ReturnType<typeof namesOf>; readonly today: Day },
): ClassSummary {
  const on = countedOn(one, today)
  const valid = sessions.filter(({ status }) => status !== 'cancelled')
  const planned = valid.filter(({ status }) => status === 'planned')
  const next = planned.find(({ day }) => day >= today)
  return {
    ...one,
    roomName: names.roomName(one.roomId),
    teacherName: names.teacherName(one.teacherId),
    memberCount: members.filter((member) => isStayFrom(member, on)).length,
    sessionCount: valid.length,
    heldCount: valid.length - planned.length,
    dueCount: planned.filter(({ day }) => day < today).length,
    next:
      next === undefined
        ? null
        : { id: next.id, day: next.day, startsAt: next.startsAt, endsAt: next.endsAt },
  }
}

/** The day on which children of a class are counted: today, within its dates. */
export function countedOn(
  { startsOn, endsOn }: Pick<InterestClass, 'startsOn' | 'endsOn'>,
  today: Day,
): Day {
  if (today < startsOn) return startsOn
  return today > endsOn ? endsOn : today
}
