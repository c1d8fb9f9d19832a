import {
  advanceProblem,
  asksForSchool,
  leavesSchool,
  type AdvanceOutcome,
  type AdvanceRow,
  type PreviewRow,
} from '#shared/features/grades/grade-advance.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { gradeByCode, type GradeCode } from '#shared/kernel/grade.ts'

/** What is chosen for one child. */
export interface AdvanceChoice {
  readonly isTicked: boolean
  readonly outcome: AdvanceOutcome
  /** Null until a person has decided. */
  readonly to: GradeCode | null
  readonly school: string
}

export type AdvanceDraft = ReadonlyMap<ChildId, AdvanceChoice>

/** What stands there at first: ticked where nothing has to be asked. */
export function firstChoice({ grade, proposed }: PreviewRow): AdvanceChoice {
  const isClear = grade !== null && proposed !== null && !asksForSchool(grade, proposed)
  return { isTicked: isClear, outcome: 'advance', to: proposed, school: '' }
}

export function choiceOf(draft: AdvanceDraft, row: PreviewRow): AdvanceChoice {
  return draft.get(row.childId) ?? firstChoice(row)
}

/** Whether the new school has to be written beside the child. */
export function asksSchoolOf({ grade }: PreviewRow, { outcome, to }: AdvanceChoice): boolean {
  return outcome === 'advance' && grade !== null && to !== null && asksForSchool(grade, to)
}

/** The school shown from 1 September. */
export function schoolFrom({ school }: PreviewRow, { outcome, to }: AdvanceChoice): string {
  return outcome === 'advance' && to !== null && leavesSchool(to) ? '（离校）' : school
}

/** What is missing of a ticked child, or null. */
export function problemOf(row: PreviewRow, choice: AdvanceChoice): string | null {
  if (!choice.isTicked) return null
  if (choice.outcome === 'advance' && choice.to === null) return '请选择去向'
  const sent = toRow(row, choice)
  if (sent === null) return '请选择去向'
  const problem = advanceProblem({ grade: row.grade }, sent)
  if (problem === null) return null
  return problem === 'school' ? '请填写新学校' : '请选择去向'
}

/** The line as it is sent; null while a decision is missing. */
export function toRow(
  { childId, grade }: PreviewRow,
  { outcome, to, school }: AdvanceChoice,
): AdvanceRow | null {
  if (grade === null) return null
  if (outcome !== 'advance') return { childId, outcome, from: grade, to: grade, school: '' }
  return to === null ? null : { childId, outcome, from: grade, to, school: school.trim() }
}

/** By grade, the youngest first, then by number. */
export function inGradeOrder(rows: readonly PreviewRow[]): readonly PreviewRow[] {
  const year = ({ grade }: PreviewRow) => (grade === null ? 99 : (gradeByCode(grade).year ?? 98))
  return rows.toSorted((a, b) => year(a) - year(b) || (a.number < b.number ? -1 : 1))
}
