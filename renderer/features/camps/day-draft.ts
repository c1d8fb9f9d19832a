import { isThere, type AttendanceStatus } from '#shared/features/attendance/status.ts'
import {
  CAMP_HALVES,
  dayStatusOf,
  type CampDayDraft,
  type CampDayStatus,
  type CampHalf,
  type CampMark,
} from '#shared/features/camps/camp-day.ts'
import type { CampDay, Camper, CampFile } from '#shared/features/camps/camp-summary.ts'
import type { CampId } from '#shared/features/camps/camp.ts'
import type { ChildId } from '#shared/features/children/child.ts'

/** How a child stood in the morning and in the afternoon. */
export type HalfMarks = Readonly<Record<CampHalf, AttendanceStatus>>

/** A day while it is being recorded. */
export interface DayDraft {
  readonly status: CampDayStatus
  readonly activity: string
  readonly note: string
  /** The halves in which the roll is called; at least one. */
  readonly called: Readonly<Record<CampHalf, boolean>>
  readonly marks: ReadonlyMap<ChildId, HalfMarks>
}

const ALL_DAY: HalfMarks = { morning: 'present', afternoon: 'present' }
const NOT_THERE: HalfMarks = { morning: 'absent', afternoon: 'absent' }

/** Everybody is there until the absent are unticked; who was not called on a held day was absent. */
export function draftOf(day: CampDay): DayDraft {
  const recorded = new Map(day.marks.map((mark) => [mark.childId, marksOf(mark)]))
  const otherwise = day.status === 'held' ? NOT_THERE : ALL_DAY
  return {
    status: day.status ?? 'held',
    activity: day.activity,
    note: day.note,
    called: calledOn(day.marks),
    marks: new Map(day.expected.map((id) => [id, recorded.get(id) ?? otherwise])),
  }
}

export function withMark(
  draft: DayDraft,
  id: ChildId,
  half: CampHalf,
  status: AttendanceStatus,
): DayDraft {
  const before = draft.marks.get(id) ?? ALL_DAY
  return { ...draft, marks: new Map(draft.marks).set(id, { ...before, [half]: status }) }
}

/** One press: everybody was there, in both halves. */
export function withAllThere(draft: DayDraft): DayDraft {
  return { ...draft, marks: new Map([...draft.marks.keys()].map((id) => [id, ALL_DAY])) }
}

/** A camp of half a day is called once; the last half cannot be left out. */
export function withCalled(draft: DayDraft, half: CampHalf, isCalled: boolean): DayDraft {
  const called = { ...draft.called, [half]: isCalled }
  return called.morning || called.afternoon ? { ...draft, called } : draft
}

/** Activity and marks of an earlier day; children who were not on it stay as they are. */
export function copyOf(earlier: CampDay, draft: DayDraft): DayDraft {
  const marks = new Map(draft.marks)
  for (const mark of earlier.marks)
    if (marks.has(mark.childId)) marks.set(mark.childId, marksOf(mark))
  const called = calledOn(earlier.marks)
  return { ...draft, status: 'held', activity: earlier.activity, called, marks }
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
    CAMP_HALVES.every(({ code }) => a.called[code] === b.called[code]) &&
    [...a.marks].every(([id, marks]) =>
      CAMP_HALVES.every(({ code }) => b.marks.get(id)?.[code] === marks[code]),
    )
  )
}

/** Children there in a half that is called; a child counts once a day. */
export function countThere(draft: DayDraft): number {
  return [...draft.marks.values()].filter((marks) => isThere(dayStatusOf(sentMarks(draft, marks))))
    .length
}

/** The children to be called, in the order of the roster. */
export function linesOf({ roster }: CampFile, { marks }: DayDraft): Camper[] {
  return roster.filter((line) => marks.has(line.childId))
}

/** What is sent: a day that was not held carries no marks. */
export function toInput(campId: CampId, day: CampDay, draft: DayDraft): CampDayDraft {
  const marks =
    draft.status === 'held'
      ? [...draft.marks].map(([childId, halves]) => ({ childId, ...sentMarks(draft, halves) }))
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

function sentMarks({ called }: DayDraft, { morning, afternoon }: HalfMarks) {
  return {
    morning: called.morning ? morning : null,
    afternoon: called.afternoon ? afternoon : null,
  }
}

function calledOn(marks: readonly CampMark[]): DayDraft['called'] {
  const wasCalled = (half: CampHalf) =>
    marks.length === 0 || marks.some((mark) => mark[half] !== null)
  return { morning: wasCalled('morning'), afternoon: wasCalled('afternoon') }
}

/** A half that was not called begins like the other one. */
function marksOf({ morning, afternoon }: CampMark): HalfMarks {
  return {
    morning: morning ?? likeOther(afternoon),
    afternoon: afternoon ?? likeOther(morning),
  }
}

function likeOther(other: AttendanceStatus | null): AttendanceStatus {
  return other === null || isThere(other) ? 'present' : other
}
