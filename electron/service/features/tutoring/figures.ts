import { isMemberBetween } from '#shared/features/tutoring/roster.ts'
import { namesIn } from '#shared/features/tutoring/roll-call.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { Day } from '#shared/kernel/day.ts'
import { attendanceOf } from '#service/features/attendance/attendance.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { knownChildren } from './known-children.ts'
import { listMembers } from './members.repository.ts'
import { staysIn } from './roster-on.ts'
import { listHeldSessions } from './sessions.repository.ts'
import { listTerms } from './terms.repository.ts'

/** What table 8 of the report counts between two days, with the rows behind each figure. */
export interface TutoringFigures {
  /** 开放天数: distinct days with a held session, however many terms ran that day. */
  readonly openDays: readonly Day[]
  /** 场次. */
  readonly sessionIds: readonly number[]
  /** 在册: distinct children on a roster on at least one day. */
  readonly enrolledChildIds: readonly ChildId[]
  /** 人次: attendance rows of children who were there (domain §1.7). */
  readonly attendanceIds: readonly number[]
  /** 人数: distinct children of those rows. */
  readonly attendedChildIds: readonly ChildId[]
  /** 时长, minutes of all held sessions together. */
  readonly minutes: number
  /** 辅导老师人次: tutors of all held sessions together. */
  readonly tutorTimes: number
  /** 辅导老师人数: distinct names among those written down. */
  readonly tutorNames: readonly string[]
}

export function tutoringFigures(db: Reads, from: Day, to: Day): TutoringFigures {
  const sessions = listHeldSessions(db, from, to)
  const count = attendanceOf(db, { from, to, kind: 'tutoring' })
  return {
    openDays: distinct(sessions.map((session) => session.day)),
    sessionIds: count.occurrenceIds,
    enrolledChildIds: enrolledBetween(db, from, to),
    attendanceIds: count.lineIds,
    attendedChildIds: count.childIds,
    minutes: count.minutes,
    tutorTimes: sessions.reduce((sum, session) => sum + session.tutorCount, 0),
    tutorNames: distinct(sessions.flatMap((session) => namesIn(session.tutors))),
  }
}

function enrolledBetween(db: Reads, from: Day, to: Day): readonly ChildId[] {
  const terms = new Map(listTerms(db).map((term) => [term.id, term]))
  const stays = staysIn(listMembers(db), knownChildren(db)).filter((stay) => {
    const term = terms.get(stay.termId)
    if (term === undefined) return false
    const first = from > term.startsOn ? from : term.startsOn
    const last = to < term.endsOn ? to : term.endsOn
    return first <= last && isMemberBetween(stay, first, last)
  })
  return distinct(stays.map((stay) => stay.childId))
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}
