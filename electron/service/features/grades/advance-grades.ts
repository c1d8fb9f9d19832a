import type { ParsedInput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { Schooling } from '#shared/features/families/family.ts'
import {
  advanceProblem,
  advanceStatusOf,
  schoolingAfter,
  schoolYearOf,
  schoolYearStart,
  type AdvanceRow,
  type GradeAdvance,
  type GradeAdvanceId,
} from '#shared/features/grades/grade-advance.ts'
import type { GradesErrorCode } from '#shared/features/grades/grades.errors.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { SCHOOLINGS } from '#service/features/families/families.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { insertAdvance, insertLine } from './grades.repository.ts'
import { membersToAdvance } from './preview-advance.ts'
import { checkValueOf, shownAdvance } from './read-advances.ts'

/**
 * New periods of schooling from 1 September; those before end the day before. Throws
 * GRADE_TOO_EARLY, GRADE_YEAR_NOT_CURRENT, GRADE_ROWS_NOT_DUE, GRADE_ROWS_STALE,
 * GRADE_CHOICE_WRONG, GRADE_SCHOOL_MISSING.
 */
export function advanceGrades(
  context: CommandContext,
  { year, rows }: ParsedInput<'grades.advance'>,
): GradeAdvance {
  const { db, today, now, account } = context
  const startsOn = schoolYearStart(year)
  if (startsOn > today) throw refuse('GRADE_TOO_EARLY', { on: startsOn })
  if (year !== schoolYearOf(today)) throw refuse('GRADE_YEAR_NOT_CURRENT', { year })
  const before = openPeriods(db, today, startsOn, rows)
  refuseProblems(rows, before)
  const advanceId = insertAdvance(db, { startsOn, madeAt: now, madeBy: account.id })
  for (const row of rows) {
    const open = before.get(row.childId)
    if (open !== undefined) advanceChild(db, { advanceId, startsOn, row, open })
    context.about('child', row.childId)
  }
  context.about('grade_advance', advanceId)
  return shownAdvance(db, advanceId)
}

/** The schooling each child is in; all of them are on the register and wait to be advanced. */
function openPeriods(db: Reads, today: Day, startsOn: Day, rows: readonly AdvanceRow[]) {
  const members = new Set(membersToAdvance(db, today).map(({ id }) => id))
  const open = new Map<ChildId, Schooling>()
  for (const { childId } of rows) {
    const periods = SCHOOLINGS.listOf(db, childId)
    const held = periods.find(({ endedOn }) => endedOn === null)
    const isDue = members.has(childId) && advanceStatusOf(periods, startsOn) === 'due'
    if (isDue && held !== undefined) open.set(childId, held)
  }
  if (open.size < rows.length) {
    throw refuse('GRADE_ROWS_NOT_DUE', { count: rows.length - open.size })
  }
  return open
}

function refuseProblems(rows: readonly AdvanceRow[], open: ReadonlyMap<ChildId, Schooling>): void {
  const problems = rows.map((row) => advanceProblem(open.get(row.childId) ?? { grade: null }, row))
  const codes = [
    ['stale', 'GRADE_ROWS_STALE'],
    ['choice', 'GRADE_CHOICE_WRONG'],
    ['school', 'GRADE_SCHOOL_MISSING'],
  ] as const
  for (const [problem, code] of codes) {
    const count = problems.filter((one) => one === problem).length
    if (count > 0) throw refuse(code, { count })
  }
}

function advanceChild(
  db: Writes,
  {
    advanceId,
    startsOn,
    row,
    open,
  }: {
    readonly advanceId: GradeAdvanceId
    readonly startsOn: Day
    readonly row: AdvanceRow
    readonly open: Schooling
  },
): void {
  const { childId, outcome, from, to } = row
  SCHOOLINGS.end(db, open.id, startsOn)
  SCHOOLINGS.insert(db, {
    ...schoolingAfter(open, row),
    ownerId: childId,
    startsOn,
    endedOn: null,
  })
  const opened = SCHOOLINGS.listOf(db, childId).find((period) => period.startsOn === startsOn)
  if (opened === undefined) throw new Error('the period just written is not there')
  insertLine(db, {
    advanceId,
    childId,
    outcome,
    from,
    to,
    endedId: open.id,
    openedId: opened.id,
    checkValue: checkValueOf(db, { childId, endedId: open.id, openedId: opened.id }),
  })
}

/** A refusal of this feature. */
export function refuse(code: GradesErrorCode, details: Record<string, unknown> = {}): AppError {
  return new AppError(code, details)
}
