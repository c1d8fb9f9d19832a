import {
  comparePlan,
  isFixed,
  planMeetings,
  type Meeting,
} from '#shared/features/classes/plan-sessions.ts'
import type { ClassSession, ClassSessionId } from '#shared/features/classes/class-session.ts'
import type { InterestClass } from '#shared/features/classes/interest-class.ts'
import type { PlanPreview } from '#shared/features/classes/class-summary.ts'
import { weekdayOf, type Day } from '#shared/kernel/day.ts'
import { siteDaysBetween } from '#service/features/calendar/calendar.public.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import {
  insertSession,
  listSessionsOf,
  removeSession,
  updateSession,
} from './sessions.repository.ts'

type Weekly = Pick<InterestClass, 'startsOn' | 'endsOn' | 'slots'> & {
  readonly endedOn?: Day | null
}

/** The meetings of the weekly plan and what closed days take away, by the calendar as it is. */
export function meetingsOf(db: Reads, weekly: Weekly) {
  return planMeetings(weekly, siteDaysBetween(db, weekly.startsOn, weekly.endsOn))
}

/** What planning anew would do, for the one who decides. */
export function previewPlan(
  db: Reads,
  weekly: Weekly,
  sessions: readonly ClassSession[],
  from: Day,
): PlanPreview {
  const { meetings, skipped } = meetingsOf(db, weekly)
  const { added, removed } = comparePlan(sessions, meetings, from)
  return {
    meetings: meetings.length,
    skipped: [...skipped],
    added: [...added],
    removed: removed.map(({ day, startsAt, endsAt }) => ({ day, startsAt, endsAt })),
    fixed: sessions.filter(isFixed).length,
  }
}

/**
 * Plans the sessions of a class anew from a day on; sessions that are held, cancelled, moved or
 * made up stay, and so does the end, room or teacher that was changed for one session only (it is not
 * that of the class as it was before). Answers the sessions that were added or changed.
 */
export function planAnew(
  db: Writes,
  one: InterestClass,
  from: Day,
  before: InterestClass = one,
): readonly ClassSession[] {
  const { meetings } = meetingsOf(db, one)
  const { added, removed, kept } = comparePlan(listSessionsOf(db, one.id), meetings, from)
  for (const { id } of removed) removeSession(db, id)
  const touched = new Set<ClassSessionId>(added.map((meeting) => addMeeting(db, one, meeting)))
  for (const { session, endsAt } of kept) {
    const next = {
      ...session,
      endsAt: session.endsAt === endOf(before, session) ? endsAt : session.endsAt,
      roomId: session.roomId === before.roomId ? one.roomId : session.roomId,
      teacherId: session.teacherId === before.teacherId ? one.teacherId : session.teacherId,
    }
    if (JSON.stringify(next) === JSON.stringify(session)) continue
    updateSession(db, next)
    touched.add(session.id)
  }
  return listSessionsOf(db, one.id).filter(({ id }) => touched.has(id))
}

/** When the weekly plan of a class ends a session. */
function endOf({ slots }: InterestClass, { day, startsAt }: ClassSession) {
  return slots.find((slot) => slot.weekday === weekdayOf(day) && slot.startsAt === startsAt)?.endsAt
}

function addMeeting(
  db: Writes,
  { id, roomId, teacherId }: InterestClass,
  { day, startsAt, endsAt }: Meeting,
): ClassSessionId {
  return insertSession(db, {
    classId: id,
    plannedDay: day,
    plannedAt: startsAt,
    isMakeUp: false,
    day,
    startsAt,
    endsAt,
    roomId,
    teacherId,
    reason: '',
  })
}
