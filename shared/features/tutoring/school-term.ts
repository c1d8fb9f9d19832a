import type { SchoolPeriod } from '#shared/features/calendar/school-period.ts'
import { daysBetween, type Day } from '#shared/kernel/day.ts'

interface Dates {
  readonly startsOn: Day
  readonly endsOn: Day
}

/**
 * A warning where a tutoring term does not lie within one term of the schools; empty where it does,
 * or no school term was entered (domain §5.8).
 */
export function schoolTermWarning(
  term: Dates,
  periods: readonly Pick<SchoolPeriod, 'name' | 'kind' | 'startsOn' | 'endsOn'>[],
): string {
  const schoolTerms = periods.filter(({ kind }) => kind === 'term')
  if (schoolTerms.length === 0) return ''
  const [nearest] = schoolTerms.toSorted((a, b) => sharedDays(term, b) - sharedDays(term, a))
  if (nearest === undefined) return ''
  const words = `“${nearest.name}”（${nearest.startsOn} 至 ${nearest.endsOn}）`
  if (sharedDays(term, nearest) <= 0) {
    return `起止日期不在工作日历里任何一个学校学期内，最近的是${words}，请核对`
  }
  const isBefore = term.startsOn < nearest.startsOn
  const isAfter = term.endsOn > nearest.endsOn
  if (!isBefore && !isAfter) return ''
  const side = isBefore && isAfter ? '两头都' : isBefore ? '开始日期' : '结束日期'
  return `${side}超出学校学期${words}，请核对`
}

/** Days two runs share; the further apart they are, the more negative. */
function sharedDays(one: Dates, other: Dates): number {
  const from = one.startsOn > other.startsOn ? one.startsOn : other.startsOn
  const to = one.endsOn < other.endsOn ? one.endsOn : other.endsOn
  return daysBetween(from, to) + 1
}
