import { monthOf, toDay, yearOf, type Day } from '#shared/kernel/day.ts'

/** The year whose notice a day stands in: days of 元旦 in December belong to the year that begins. */
export function noticeYearOf({ day, name }: { readonly day: Day; readonly name: string }): number {
  return yearOf(day) + (monthOf(day) === 12 && name.includes('元旦') ? 1 : 0)
}

/** The days in which those of a notice lie, both ends included. */
export function noticeSpan(year: number): { readonly from: Day; readonly to: Day } {
  return { from: toDay(`${year - 1}-12-01`), to: toDay(`${year}-12-31`) }
}
