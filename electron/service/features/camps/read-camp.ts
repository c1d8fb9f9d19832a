import type { ParsedInput } from '#shared/contract/index.ts'
import type { CampDay, Camper, CampFile, CampSummary } from '#shared/features/camps/camp-summary.ts'
import type { CampId } from '#shared/features/camps/camp.ts'
import { childAttendance, completionOf } from '#shared/features/camps/child-attendance.ts'
import { campSpan, campDays } from '#shared/features/camps/segments.ts'
import type { Child, ChildId } from '#shared/features/children/child.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { listChildren, schoolText } from '#service/features/children/children.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { isOnRoster, type RecordedCamp } from './recorded-camps.ts'
import { countCamps, type CountedCamp } from './summarise-camp.ts'

type Asking = Pick<QueryContext, 'db' | 'today'>

/** Throws NOT_FOUND. */
export function readCamp(context: QueryContext, { id }: ParsedInput<'camps.get'>): CampFile {
  const { recorded, summary, rules } = getCountedCamp(context, id)
  const children = new Map(listChildren(context.db).map((child) => [child.id, child]))
  return {
    camp: summary,
    rules,
    days: daysOf(recorded),
    nextOpenDay: nextOpenDay(recorded),
    roster: recorded.members
      .flatMap(({ childId, enrolledOn, withdrawnOn }) => {
        const child = children.get(childId)
        if (child === undefined) return []
        const attendance = childAttendance(childId, recorded.days)
        return {
          ...personOf(child),
          enrolledOn,
          withdrawnOn,
          daysThere: attendance.numerator,
          completion: completionOf(attendance, rules.fullAttendancePercent),
        } satisfies Camper
      })
      .toSorted((a, b) => (a.number < b.number ? -1 : 1)),
  }
}

/** The camp as the lists show it. Throws NOT_FOUND. */
export function campSummary(context: Asking, id: CampId): CampSummary {
  return getCountedCamp(context, id).summary
}

/** Who is to be called on a day: the roster of that day and whoever was recorded on it. */
export function childrenToCall(camp: RecordedCamp, day: Day): Set<ChildId> {
  const onRoster = camp.members.filter((member) => isOnRoster(member, day))
  const recorded = camp.days.find((candidate) => candidate.day === day)?.marks ?? []
  return new Set([...onRoster, ...recorded].map((line) => line.childId))
}

/** The day after the last one recorded, or the first day of the camp. */
export function nextOpenDay({ segments, days }: RecordedCamp): Day {
  const { startsOn } = campSpan(segments)
  const last = days.at(-1)?.day
  if (last === undefined) return startsOn
  return campDays(segments).find((day) => day > last) ?? addDays(last, 1)
}

function getCountedCamp({ db, today }: Asking, id: CampId): CountedCamp {
  const camp = countCamps(db, today).find((candidate) => candidate.summary.id === id)
  if (camp === undefined) throw new AppError('NOT_FOUND')
  return camp
}

function daysOf(camp: RecordedCamp): CampDay[] {
  return camp.segments.flatMap((segment, index) =>
    campDays([segment]).map((day) => {
      const record = camp.days.find((candidate) => candidate.day === day)
      return {
        day,
        part: index + 1,
        status: record?.status ?? null,
        activity: record?.activity ?? '',
        note: record?.note ?? '',
        marks: (record?.marks ?? []).map(({ childId, morning, afternoon }) => ({
          childId,
          morning,
          afternoon,
        })),
        expected: [...childrenToCall(camp, day)],
      }
    }),
  )
}

function personOf(child: Child) {
  return {
    childId: child.id,
    number: child.number,
    name: child.name,
    school: schoolText(child),
  }
}
