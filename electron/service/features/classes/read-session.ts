import type { ParsedInput } from '#shared/contract/index.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import type { SiteDay } from '#shared/features/calendar/site-day.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { ClassSession } from '#shared/features/classes/class-session.ts'
import type { SessionSheet, ShownSession } from '#shared/features/classes/class-summary.ts'
import type { ClassMark } from '#shared/features/classes/figures.ts'
import { isMoved } from '#shared/features/classes/plan-sessions.ts'
import type { Day } from '#shared/kernel/day.ts'
import { siteDaysBetween } from '#service/features/calendar/calendar.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { inRosterOrder, schoolText } from '#service/features/children/children.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { knownChildren } from './class-children.ts'
import { getClass } from './classes.repository.ts'
import { listMembersOf } from './members.repository.ts'
import { getSession, listMarksOfSession } from './sessions.repository.ts'
import { isStayOn } from './stay.ts'
import { namesOf } from './summaries.ts'

/** The roll call of a session: who is in the class that day, and who was called. Throws NOT_FOUND. */
export function readSession(
  { db }: Pick<QueryContext, 'db'>,
  { id }: ParsedInput<'classes.session'>,
): SessionSheet {
  const session = getSession(db, id)
  const marks = listMarksOfSession(db, id)
  const statuses = new Map(marks.map((mark) => [mark.childId, mark.status]))
  const children = knownChildren(db)
  const lines = [...rosterOf(db, session, marks)].map((childId) => {
    const child = children.get(childId)
    return {
      childId,
      name: child?.name ?? '',
      school: schoolText(child),
      status: statuses.get(childId) ?? null,
    }
  })
  const show = sessionShower(db, siteDaysBetween(db, session.day, session.day))
  return {
    session: show(session, marks),
    className: getClass(db, session.classId).name,
    lines: inRosterOrder(lines, children),
  }
}

/** Children of the class on the day of a session, and those called who left since. */
export function rosterOf(
  db: Reads,
  { classId, day }: Pick<ClassSession, 'classId' | 'day'>,
  marks: readonly Pick<ClassMark, 'childId'>[] = [],
): ReadonlySet<ChildId> {
  const members = listMembersOf(db, classId).filter((member) => isStayOn(member, day))
  return new Set([...members, ...marks].map(({ childId }) => childId))
}

/** Shows sessions with the names of what they need, and how the site stands on their day. */
export function sessionShower(db: Reads, siteDays: ReadonlyMap<Day, SiteDay>) {
  const names = namesOf(db)
  return (session: ClassSession, marks: readonly Pick<ClassMark, 'status'>[]): ShownSession => {
    const site = siteDays.get(session.day)
    return {
      ...session,
      roomName: names.roomName(session.roomId),
      teacherName: names.teacherName(session.teacherId),
      isMoved: isMoved(session),
      dayWords: site?.words ?? '',
      isClosedDay: site?.isOpen === false,
      there: marks.filter(({ status }) => isThere(status)).length,
      called: marks.length,
    }
  }
}
