import { monthOf, yearOf, type Day } from '#shared/kernel/day.ts'

/** The notice of the next year comes around November: from October on the page says it is missing. */
const ASKED_FROM_MONTH = 10
/** From November on it is a duty. */
const DUTY_FROM_MONTH = 11

/** The year whose holidays should be entered by now and are not, or null. */
export function missingNoticeYear(
  today: Day,
  enteredYears: readonly number[],
  fromMonth: number = ASKED_FROM_MONTH,
): number | null {
  const year = yearOf(today)
  if (!enteredYears.includes(year)) return year
  return monthOf(today) >= fromMonth && !enteredYears.includes(year + 1) ? year + 1 : null
}

/** The same, from the day on which somebody is asked to do it. */
export function dueNoticeYear(today: Day, enteredYears: readonly number[]): number | null {
  return missingNoticeYear(today, enteredYears, DUTY_FROM_MONTH)
}
