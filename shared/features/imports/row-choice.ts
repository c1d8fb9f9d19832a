import { z } from 'zod'
import type { RosterVerdict } from './roster-problem.ts'

/** What a person may do with a row whose child seems to be known. */
export const ROW_CHOICES = [
  { code: 'skip', name: '跳过' },
  { code: 'update', name: '更新已有' },
  { code: 'new', name: '作为新儿童' },
] as const
export const rowChoiceSchema = z.enum(
  ROW_CHOICES.map((choice) => choice.code),
  { error: '请选择跳过、更新已有或作为新儿童' },
)
export type RowChoice = z.infer<typeof rowChoiceSchema>

export function rowChoiceName(code: RowChoice): string {
  return ROW_CHOICES.find((choice) => choice.code === code)?.name ?? code
}

interface ChoosableRow {
  readonly verdict: RosterVerdict
  /** Empty where there is nothing to choose. */
  readonly options: readonly RowChoice[]
}

const VERDICT_OF = {
  skip: 'duplicate',
  update: 'updated',
  new: 'added-with-problems',
} as const satisfies Record<RowChoice, RosterVerdict>

/** What becomes of a row after the choice; a row without options keeps its verdict. */
export function verdictAfter(row: ChoosableRow, choice: RowChoice | undefined): RosterVerdict {
  if (row.options.length === 0 || choice === undefined) return row.verdict
  return VERDICT_OF[choice]
}
