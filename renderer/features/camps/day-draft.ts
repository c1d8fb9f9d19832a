import type {
  CampAttendanceStatus,
  CampDayDraft,
  CampDayStatus,
} from '#shared/features/camps/camp-day.ts'
import { isThere } from '#shared/features/camps/camp-day.ts'
import type { CampDay, Camper, CampFile } from '#shared/features/camps/camp-summary.ts'
import type { CampId } from '#shared/features/camps/camp.ts'
import type { ChildId } from '#shared/features/children/child.ts'

/** A day while it is being recorded. */
export interface DayDraft {
  readonly status: CampDayStatus
  readonly activity: string
  readonly note: string
  readonly marks: ReadonlyMap<ChildId, CampAttendanceStatus>
}

/** Everybody is there until the absent are unticked; who was not called on a held day was absent. */
export function draftOf(day: CampDay): DayDraft {
  const recorded = new Map(day.marks.map((mark) => [mark.childId, mark.status]))
  const otherwise = day.status === 'held' ? 'absent' : 'present'
  return {
    status: day.status ?? 'held',
    activity: day.activity,
    note: day.note,
    marks: new Map(day.expected.map((id) => [id, recorded.get(id) ?? otherwise])),
  }
}

export function withMark(draft: DayDraft, id: ChildId, status: CampAttendanceStatus): DayDraft {
  return { ...draft, marks: new Map(draft.marks).set(id, status) }
}

/** Activity and marks of an earlier day; children who were not on it stay as they are. */
export function copyOf(earlier: CampDay, draft: DayDraft): DayDraft {
  const marks = new Map(draft.marks)
  for (const { childId, status } of earlier.marks)
    if (marks.has(childId)) marks.set(childId, status)
  return { ...draft, status: 'held', activity: earlier.activity, marks }
}

/** The last held day before this one. */
export function heldBefore({ days }: CampFile, day: CampDay): CampDay | undefined {
  return days.findLast((other) => other.day < day.day && other.status === 'held')
}

export function isSameDraft(a: DayDraft, b: DayDraft): boolean {
  return (
    a.status === b.status &&
    a.activity === b.activity &&
    a.note === b.note &&
    [...a.marks].every(([id, status]) => b.marks.get(id) === status)
  )
}

export function countThere({ marks }: DayDraft): number {
  return [...marks.values()].filter(isThere).length
}

/** The children to be called, in the order of the roster. */
export function linesOf({ roster }: CampFile, { marks }: DayDraft): Camper[] {
  return roster.filter((line) => marks.has(line.childId))
}

/** What is sent: a day that was not held carries no marks. */
export function toInput(campId: CampId, day: CampDay, draft: DayDraft): CampDayDraft {
  const marks =
    draft.status === 'held'
      ? [...draft.marks].map(([childId, status]) => ({ childId, status }))
      : []
  return {
    campId,
    day: day.day,
    status: draft.status,
    activity: draft.activity,
    note: draft.note,
    marks,
  }
}
