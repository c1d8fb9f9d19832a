import { dueNoticeYear } from '#shared/features/calendar/notice-due.ts'
import type { Duty } from '#shared/features/workbench/today.ts'
import { toDay, type Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { enteredYears } from './calendar.repository.ts'

/** From November on: the holidays of the next year are to be entered before it begins. */
export function calendarDuties(db: Reads, today: Day): readonly Omit<Duty, 'isLate'>[] {
  const year = dueNoticeYear(today, enteredYears(db))
  if (year === null) return []
  const dueOn = toDay(`${year - 1}-12-31`)
  return [
    { code: 'holiday-notice', subject: `${year}年放假安排`, subjectId: year, dueOn, count: null },
  ]
}
