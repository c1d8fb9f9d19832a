import { minutesBetween, type ClockTime } from '#shared/kernel/clock-time.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import type { Day } from '#shared/kernel/day.ts'
import { isThere, type AttendanceStatus } from './status.ts'

/** What children and guardians come to; each is kept by its own feature. */
export const OCCURRENCE_KINDS = [
  { code: 'camp', name: '营期', unit: '天' },
  { code: 'class', name: '兴趣班', unit: '场' },
  { code: 'tutoring', name: '课后辅导', unit: '场' },
  { code: 'parent-school', name: '儿童学校', unit: '场' },
] as const
export type OccurrenceKind = (typeof OCCURRENCE_KINDS)[number]['code']

export function occurrenceKindName(code: OccurrenceKind): string {
  return byCode(OCCURRENCE_KINDS, code).name
}

/** Something that took place: one day of a camp, one session of the others. */
export interface Occurrence {
  readonly kind: OccurrenceKind
  readonly id: number
  readonly day: Day
  /** Empty where no times are known; a break between two stretches is not counted. */
  readonly stretches: readonly { readonly startsAt: ClockTime; readonly endsAt: ClockTime }[]
}

/** One child's line at an occurrence. */
export interface ChildLine {
  readonly id: number
  readonly kind: OccurrenceKind
  readonly occurrenceId: number
  readonly childId: ChildId
  readonly status: AttendanceStatus
}

/** One grown-up's line; who came for two children has one. */
export interface GuardianLine {
  readonly id: number
  readonly occurrenceId: number
  readonly personId: number
  readonly status: AttendanceStatus
}

/** The figures of domain §1.7 with the rows behind each. */
export interface AttendanceCount {
  /** 场次: what took place. Planned, moved and cancelled ones are none. */
  readonly occurrenceIds: readonly number[]
  /** 人次: lines of children who were there. A child in two activities of a day is two. */
  readonly lineIds: readonly number[]
  /** 人数: distinct children of those lines. */
  readonly childIds: readonly ChildId[]
  /** 时长 in minutes. */
  readonly minutes: number
  /** 家长人次 and 家长人数, counted apart from the children. */
  readonly guardianLineIds: readonly number[]
  readonly guardianIds: readonly number[]
}

/**
 * 人数, 人次, 场次 and 时长 of what took place (domain §1.7), wherever the program counts them. Lines of
 * occurrences that are not among those given count nothing; so does a camp day nobody came to (R13).
 */
export function countAttendance(
  occurrences: readonly Occurrence[],
  children: readonly ChildLine[],
  guardians: readonly GuardianLine[] = [],
): AttendanceCount {
  const known = new Set(occurrences.map(({ kind, id }) => `${kind} ${id}`))
  const there = children.filter(
    ({ kind, occurrenceId, status }) => isThere(status) && known.has(`${kind} ${occurrenceId}`),
  )
  const visited = new Set(there.map(({ kind, occurrenceId }) => `${kind} ${occurrenceId}`))
  const held = occurrences.filter(({ kind, id }) => kind !== 'camp' || visited.has(`${kind} ${id}`))
  const grownUps = guardians.filter(
    ({ occurrenceId, status }) => isThere(status) && known.has(`parent-school ${occurrenceId}`),
  )
  return {
    occurrenceIds: held.map(({ id }) => id),
    lineIds: there.map(({ id }) => id),
    childIds: distinct(there.map(({ childId }) => childId)),
    minutes: held.reduce((sum, { stretches }) => sum + minutesOf(stretches), 0),
    guardianLineIds: grownUps.map(({ id }) => id),
    guardianIds: distinct(grownUps.map(({ personId }) => personId)),
  }
}

/** Minutes covered by the stretches; what overlaps is counted once. */
function minutesOf(stretches: Occurrence['stretches']): number {
  let minutes = 0
  let until: ClockTime | null = null
  for (const { startsAt, endsAt } of stretches.toSorted((a, b) =>
    a.startsAt < b.startsAt ? -1 : 1,
  )) {
    const from: ClockTime = until === null || until < startsAt ? startsAt : until
    if (from < endsAt) minutes += minutesBetween(from, endsAt)
    if (until === null || until < endsAt) until = endsAt
  }
  return minutes
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}
