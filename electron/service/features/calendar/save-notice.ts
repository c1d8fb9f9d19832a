import type { ParsedInput } from '#shared/contract/index.ts'
import { checkNotice } from '#shared/features/calendar/check-notice.ts'
import type { NoticeProblem } from '#shared/features/calendar/notice.ts'
import type { StatutoryDay } from '#shared/features/calendar/statutory-day.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import {
  deleteStatutoryDay,
  findStatutoryDay,
  insertStatutoryDay,
  listNoticeDays,
  updateStatutoryDay,
} from './calendar.repository.ts'
import { aboutYears } from './enter-statutory-days.ts'

/**
 * The days of a notice in place of what was entered of that year; only what differs is written.
 * Throws NOTICE_HAS_ERRORS; NOTICE_NOT_CONFIRMED for a notice with gaps nobody has looked at.
 */
export function saveNotice(
  context: CommandContext,
  { year, source, days, confirmWarnings = false }: ParsedInput<'calendar.saveNotice'>,
): StatutoryDay[] {
  const { db } = context
  const checked = checkNotice(
    days.map((day) => ({ ...day, line: null })),
    year,
  )
  refuse('NOTICE_HAS_ERRORS', year, checked.problems, 'error')
  if (!confirmWarnings) refuse('NOTICE_NOT_CONFIRMED', year, checked.problems, 'warning')
  const saved = checked.days.map((day) => ({ ...day, source }))
  const kept = new Set(saved.map(({ day }) => day))
  const before = listNoticeDays(db, year)
  for (const { day } of before) if (!kept.has(day)) deleteStatutoryDay(db, day)
  for (const day of saved) {
    if (findStatutoryDay(db, day.day) === undefined) insertStatutoryDay(db, day)
    else updateStatutoryDay(db, day)
  }
  aboutYears(context, saved)
  return saved
}

function refuse(
  code: 'NOTICE_HAS_ERRORS' | 'NOTICE_NOT_CONFIRMED',
  year: number,
  problems: readonly NoticeProblem[],
  severity: NoticeProblem['severity'],
): void {
  const texts = problems.filter((one) => one.severity === severity).map(({ text }) => text)
  if (texts.length > 0) throw new AppError(code, { year, problems: texts })
}
