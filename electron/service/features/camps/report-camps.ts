import type { CampId, CampKind } from '#shared/features/camps/camp.ts'
import { wasThere } from '#shared/features/camps/camp-day.ts'
import { campersOf, heldDays, isHeldDay, personDays } from '#shared/features/camps/held-days.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listRecordedCamps, type RecordedDay } from './recorded-camps.ts'
import { countCamps, type CountedCamp } from './summarise-camp.ts'

/** What was held in a run of days, with the rows behind every figure. */
export interface CampFigures {
  readonly heldDays: number
  /** Distinct children who were there (营员). */
  readonly campers: number
  /** 人日. */
  readonly personDays: number
  /** Rows of camp_day that count as held. */
  readonly dayIds: readonly number[]
  /** Rows of camp_attendance that count as 人日. */
  readonly attendanceIds: readonly number[]
  readonly childIds: readonly ChildId[]
}

/** One camp of a report; the figures on top run from its beginning to the last day of the period. */
export interface CampForReport extends CampFigures {
  readonly id: CampId
  readonly name: string
  readonly kind: CampKind
  /** First and last planned day. */
  readonly startsOn: Day
  readonly endsOn: Day
  readonly calendarDays: number
  readonly lastHeldOn: Day | null
  /** The last held day, when the camp is over and that day lies within or before the period. */
  readonly assignedOn: Day | null
  /** Counted as a qualified camp in this period: assigned to it with enough days (R13). */
  readonly isQualified: boolean
  /** qualified 达标, short 未达天数, running 进行中（已举办 n 天）. */
  readonly standing: 'qualified' | 'short' | 'running'
  /** The part of it held within the period: adding periods up counts no day twice. */
  readonly inPeriod: CampFigures
}

/**
 * Camps with a held day in the period, the earliest first (table 7). A camp is counted as qualified
 * only in the period of its last held day; before that it is running. `today` decides whether a
 * camp is over; without it the period is looked at as its last day ends.
 */
export function listCampsForReport(
  db: Reads,
  range: { readonly from: Day; readonly to: Day; readonly today?: Day },
): CampForReport[] {
  return countCamps(db, range.today ?? range.to)
    .map((camp) => reportCamp(camp, range))
    .filter((camp) => camp.inPeriod.heldDays > 0)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
}

/** 人日 of the period: a child on a held day, with the attendance row behind it. */
export function listCampChildDays(
  db: Reads,
  from: Day,
  to: Day,
): { readonly attendanceId: number; readonly childId: ChildId; readonly day: Day }[] {
  return listRecordedCamps(db)
    .flatMap((camp) => camp.days)
    .filter((day) => isHeldDay(day) && from <= day.day && day.day <= to)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .flatMap(({ day, marks }) =>
      marks.filter(wasThere).map((mark) => ({ attendanceId: mark.id, childId: mark.childId, day })),
    )
}

function reportCamp(
  { recorded, summary }: CountedCamp,
  { from, to }: { readonly from: Day; readonly to: Day },
): CampForReport {
  const untilEnd = recorded.days.filter((record) => record.day <= to)
  const figures = figuresOf(untilEnd)
  const { assignedOn } = summary
  const isAssigned = assignedOn !== null && assignedOn <= to
  const isQualified = isAssigned && summary.isQualified
  return {
    id: recorded.id,
    name: recorded.name,
    kind: recorded.kind,
    startsOn: summary.startsOn,
    endsOn: summary.endsOn,
    calendarDays: summary.calendarDays,
    lastHeldOn: heldDays(untilEnd).at(-1) ?? null,
    assignedOn: isAssigned ? assignedOn : null,
    isQualified,
    standing: isAssigned ? (isQualified ? 'qualified' : 'short') : 'running',
    ...figures,
    inPeriod: figuresOf(untilEnd.filter((record) => record.day >= from)),
  }
}

function figuresOf(records: readonly RecordedDay[]): CampFigures {
  const held = records.filter(isHeldDay)
  const children = campersOf(held)
  return {
    heldDays: heldDays(held).length,
    campers: children.size,
    personDays: personDays(held),
    dayIds: held.map((record) => record.id),
    attendanceIds: held.flatMap((record) => record.marks.filter(wasThere).map((mark) => mark.id)),
    childIds: [...children],
  }
}
