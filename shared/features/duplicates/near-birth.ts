import { addDays, type Day } from '#shared/kernel/day.ts'

const DAYS_OF_A_YEAR = 366

/**
 * Whether two birth dates may be one, written down differently: one digit apart, day and month
 * exchanged, or within a year of each other.
 */
export function nearBirth(one: Day, other: Day): boolean {
  return isOneDigitApart(one, other) || isExchanged(one, other) || isWithinAYear(one, other)
}

function isOneDigitApart(one: Day, other: Day): boolean {
  let apart = 0
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) apart += 1
  return apart <= 1
}

function isExchanged(one: Day, other: Day): boolean {
  const [year, month, day] = one.split('-')
  return `${year}-${day}-${month}` === other
}

function isWithinAYear(one: Day, other: Day): boolean {
  const [earlier, later] = one < other ? [one, other] : [other, one]
  return later <= addDays(earlier, DAYS_OF_A_YEAR)
}
