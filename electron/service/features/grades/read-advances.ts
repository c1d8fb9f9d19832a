import { createHash } from 'node:crypto'
import type { GradeAdvance, GradeAdvanceId } from '#shared/features/grades/grade-advance.ts'
import { SCHOOLINGS } from '#service/features/families/families.public.ts'
import { recordStates } from '#service/features/privacy/privacy.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { getAdvance, listAdvances, listLines, type AdvancedLine } from './grades.repository.ts'

export function listGradeAdvances({ db }: QueryContext): GradeAdvance[] {
  return listAdvances(db).map(({ id }) => shownAdvance(db, id))
}

/** Children whose two periods are no longer as they were left, or whose file is archived. */
export function changedLines(db: Reads, lines: readonly AdvancedLine[]): readonly AdvancedLine[] {
  const states = recordStates(db)
  return lines.filter(
    (line) => states.has(line.childId) || checkValueOf(db, line) !== line.checkValue,
  )
}

/** Of both periods and of whatever begins later. */
export function checkValueOf(
  db: Reads,
  { childId, endedId, openedId }: Pick<AdvancedLine, 'childId' | 'endedId' | 'openedId'>,
): string {
  const periods = SCHOOLINGS.listOf(db, childId).filter(
    ({ id, endedOn }) => id === endedId || id === openedId || endedOn === null,
  )
  const words = periods.map((one) => [one.id, one.startsOn, one.endedOn, SCHOOLINGS.wordsOf(one)])
  return createHash('sha256').update(JSON.stringify(words)).digest('hex')
}

export function shownAdvance(db: Reads, id: GradeAdvanceId): GradeAdvance {
  const advance = getAdvance(db, id)
  const changed = advance.undoneAt === null ? changedLines(db, listLines(db, id)) : []
  return {
    ...advance,
    changed: changed.map(({ childId, number, name }) => ({ childId, number, name })),
  }
}
