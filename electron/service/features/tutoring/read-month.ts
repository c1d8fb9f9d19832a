import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { totalsOf } from '#shared/features/tutoring/attendance.ts'
import { dayStateOf, dueStateOf } from '#shared/features/tutoring/planned-days.ts'
import { isMemberOn } from '#shared/features/tutoring/roster.ts'
import { eachDay, endOfMonth, toDay } from '#shared/kernel/day.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { daysOfSite } from './days-of-site.ts'
import { knownChildren } from './known-children.ts'
import { listMembersOf } from './members.repository.ts'
import { staysIn } from './roster-on.ts'
import { listMarksOf, listSessionsOf } from './sessions.repository.ts'
import { getTerm } from './terms.repository.ts'

/** A month of a term, day by day. Throws NOT_FOUND. */
export function readMonth(
  { db, today }: QueryContext,
  { termId, month }: ParsedInput<'tutoring.month'>,
): RouteOutput<'tutoring.month'> {
  const term = getTerm(db, termId)
  const from = toDay(`${month}-01`)
  const to = endOfMonth(from)
  const { statutory, closed } = daysOfSite(db, from, to)
  const stays = staysIn(listMembersOf(db, termId), knownChildren(db))
  const sessions = new Map(listSessionsOf(db, termId).map((row) => [row.day, row]))
  const marks = Map.groupBy(listMarksOf(db, termId), (mark) => mark.day)
  const days = eachDay(from, to).map((day) => {
    const due = dueStateOf(term, day, statutory, closed)
    const session = sessions.get(day)
    const members = stays.filter((stay) => isMemberOn(stay, day))
    const memberCount = members.length
    const status = session?.status ?? null
    const called = marks.get(day) ?? []
    const { there } = totalsOf(called)
    // At the desk only those who came have a line until the day is closed.
    const expected =
      session?.status !== 'held' || session.closedAt !== null
        ? called.length
        : new Set([...members.map((stay) => stay.childId), ...called.map((mark) => mark.childId)])
            .size
    return {
      day,
      due,
      state: dayStateOf({ day, isDue: due.isDue, session: status, memberCount }, today),
      memberCount,
      expected,
      there,
      note: session?.note ?? '',
    }
  })
  return {
    days,
    held: days.filter((day) => day.state === 'taken').length,
    missing: days.filter((day) => day.state === 'missing').length,
    personTimes: days.reduce((sum, day) => sum + day.there, 0),
  }
}
