import type { ParsedInput } from '#shared/contract/index.ts'
import type { ClassFile, ClassOverview } from '#shared/features/classes/class-summary.ts'
import {
  attendanceRates,
  classFigures,
  earnsCertificate,
} from '#shared/features/classes/figures.ts'
import {
  comparePlan,
  missedMeetings,
  planMeetings,
} from '#shared/features/classes/plan-sessions.ts'
import type { InterestClass } from '#shared/features/classes/interest-class.ts'
import type { Day } from '#shared/kernel/day.ts'
import { listSchoolPeriods, siteDaysBetween } from '#service/features/calendar/calendar.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { knownChildren } from './class-children.ts'
import { listMembersOf } from './members.repository.ts'
import { sessionShower } from './read-session.ts'
import { periodOf } from './refusals.ts'
import { listMarks, listSessionsOf } from './sessions.repository.ts'
import { inRosterOrder, schoolText } from '#service/features/children/children.public.ts'
import { listSummaries, summaryOf } from './summaries.ts'

export function readClasses({ db, today }: QueryContext): ClassOverview {
  return { periods: listSchoolPeriods(db), classes: listSummaries(db, today) }
}

/** Throws NOT_FOUND. */
export function readClass(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  { id }: ParsedInput<'classes.get'>,
): ClassFile {
  const one = summaryOf(db, id, today)
  const sessions = listSessionsOf(db, id)
  const marks = listMarks(db, id)
  const bySession = Map.groupBy(marks, ({ sessionId }) => sessionId)
  const siteDays = siteDaysBetween(db, ...daysOf(one, sessions))
  const { meetings, skipped } = planMeetings(one, siteDays)
  const { added, removed } = comparePlan(sessions, meetings, today)
  // Where open days differ too, the plan is to change from a later day on: that is no stale plan.
  const isStale = removed.every(({ day }) => siteDays.get(day)?.isOpen === false)
  const show = sessionShower(db, siteDays)
  const held = sessions.filter(({ status }) => status === 'held').length
  return {
    class: one,
    period: periodOf(db, one.periodId),
    members: membersOf(db, id, attendanceRates(marks)),
    sessions: sessions.map((session) => show(session, bySession.get(session.id) ?? [])),
    missed: [...missedMeetings(skipped, sessions)],
    figures: classFigures(held, marks),
    stale: isStale ? { added: added.length, removed: removed.length } : { added: 0, removed: 0 },
  }
}

function membersOf(
  db: QueryContext['db'],
  id: InterestClass['id'],
  rates: ReturnType<typeof attendanceRates>,
): ClassFile['members'] {
  const children = knownChildren(db)
  const lines = listMembersOf(db, id).map(({ classId: _class, ...member }) => {
    const child = children.get(member.childId)
    const attendance = rates.get(member.childId) ?? { numerator: 0, denominator: 0 }
    return {
      ...member,
      name: child?.name ?? '',
      school: schoolText(child),
      attendance,
      earnsCertificate: earnsCertificate(attendance),
    }
  })
  return inRosterOrder(lines, children)
}

/** From the first to the last day that has to do with a class. */
function daysOf(
  { startsOn, endsOn }: InterestClass,
  sessions: readonly { readonly day: Day }[],
): [Day, Day] {
  const days = [startsOn, endsOn, ...sessions.map(({ day }) => day)].toSorted()
  return [days[0] ?? startsOn, days.at(-1) ?? endsOn]
}
