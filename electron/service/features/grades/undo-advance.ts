import type { ParsedInput } from '#shared/contract/index.ts'
import type { GradeAdvance } from '#shared/features/grades/grade-advance.ts'
import { SCHOOLINGS } from '#service/features/families/families.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { refuse } from './advance-grades.ts'
import { getAdvance, listLines, markUndone } from './grades.repository.ts'
import { changedLines, shownAdvance } from './read-advances.ts'

/** Throws NOT_FOUND, GRADE_ALREADY_UNDONE, GRADE_ADVANCE_CHANGED. */
export function undoAdvance(
  context: CommandContext,
  { id, reason }: ParsedInput<'grades.undo'>,
): GradeAdvance {
  const { db, now, account } = context
  if (getAdvance(db, id).undoneAt !== null) throw refuse('GRADE_ALREADY_UNDONE')
  const lines = listLines(db, id)
  const changed = changedLines(db, lines)
  if (changed.length > 0) {
    const numbers = changed.map(({ number }) => number).join('、')
    throw refuse('GRADE_ADVANCE_CHANGED', { count: changed.length, numbers })
  }
  for (const { childId, endedId, openedId } of lines) {
    const ended = SCHOOLINGS.listOf(db, childId).find((period) => period.id === endedId)
    SCHOOLINGS.remove(db, openedId)
    if (ended !== undefined) SCHOOLINGS.put(db, { ...ended, endedOn: null })
    context.about('child', childId)
  }
  markUndone(db, { id, at: now, accountId: account.id, reason })
  context.about('grade_advance', id)
  context.because(reason)
  return shownAdvance(db, id)
}
