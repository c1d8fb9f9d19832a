import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import { homeworkName, mealName, type Remarks } from '#shared/features/tutoring/remarks.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { isNameless } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { changesOfDay } from './changes-of-day.ts'
import { findSession, listMarks, saveRemarksRow } from './sessions.repository.ts'

/**
 * Homework, meal and health of children who were there. Throws ROLL_CALL_NOT_TAKEN,
 * CHILD_WAS_NOT_THERE, DAY_CLOSED.
 */
export function saveRemarks(
  context: CommandContext,
  { termId, day, remarks, reason }: ParsedInput<'tutoring.saveRemarks'>,
): RouteOutput<'tutoring.saveRemarks'> {
  const { db } = context
  const session = findSession(db, termId, day)
  if (session?.status !== 'held') throw new AppError('ROLL_CALL_NOT_TAKEN')
  const note = changesOfDay(context, session, reason)
  const marks = new Map(listMarks(db, session.id).map((mark) => [mark.childId, mark]))
  for (const typed of remarks) {
    const { childId } = typed
    const before = marks.get(childId)
    if (before === undefined || !isThere(before.status)) {
      throw new AppError('CHILD_WAS_NOT_THERE', { childId })
    }
    const after = isNameless(db, childId) ? { ...typed, health: '' } : typed
    saveRemarksRow(db, session.id, after)
    note(childId, words(before), words(after))
    context.about('child', childId)
  }
  return { saved: remarks.length }
}

function words({ homework, meal, health }: Omit<Remarks, 'childId'>): string {
  return [`作业：${homeworkName(homework)}`, `用餐：${mealName(meal)}`, `身体情况：${health}`].join(
    '；',
  )
}
