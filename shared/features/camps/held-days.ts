import type { ChildId } from '#shared/features/children/child.ts'
import type { Day } from '#shared/kernel/day.ts'
import { wasThere, type CampDayStatus, type CampMark } from './camp-day.ts'
import type { CampRules } from './camp-rules.ts'
import { calendarDays, type CampSegments } from './segments.ts'

/** What happened on a day of a camp. Two activities of one date may be two records. */
export interface CampDayRecord {
  readonly day: Day
  readonly status: CampDayStatus
  readonly marks: readonly CampMark[]
}

/** A day counts when something was held and at least one child was there (R13). */
export function isHeldDay(record: CampDayRecord): boolean {
  return record.status === 'held' && record.marks.some(wasThere)
}

/**
 * 举办日期: distinct dates that count as held, in order (R13). A rest day and a cancelled day count
 * nothing, a make-up day counts, two activities on one date are one day.
 */
export function heldDays(records: readonly CampDayRecord[]): Day[] {
  return [...new Set(records.filter(isHeldDay).map((record) => record.day))].toSorted()
}

export function lastHeldOn(records: readonly CampDayRecord[]): Day | null {
  return heldDays(records).at(-1) ?? null
}

/** Whether the camp reaches the days of the policy, on the basis the parameters name (R13). */
export function isQualified(
  segments: CampSegments,
  records: readonly CampDayRecord[],
  rules: Pick<CampRules, 'minDays' | 'dayBasis'>,
): boolean {
  const held = heldDays(records).length
  if (held === 0) return false
  return (rules.dayBasis === 'held' ? held : calendarDays(segments)) >= rules.minDays
}

/** 人日: one child on one held day is one, there in either half (domain §1.7). */
export function personDays(records: readonly CampDayRecord[]): number {
  return heldMarks(records).length
}

/** 营员: distinct children who were there on at least one day. */
export function campersOf(records: readonly CampDayRecord[]): ReadonlySet<ChildId> {
  return new Set(heldMarks(records).map((mark) => mark.childId))
}

function heldMarks(records: readonly CampDayRecord[]): CampMark[] {
  const seen = new Set<string>()
  return records.filter(isHeldDay).flatMap(({ day, marks }) =>
    marks.filter((mark) => {
      const key = `${day} ${mark.childId}`
      if (!wasThere(mark) || seen.has(key)) return false
      seen.add(key)
      return true
    }),
  )
}
