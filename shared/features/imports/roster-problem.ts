import { z } from 'zod'
import { rosterFieldSchema } from './roster-field.ts'

/** Why a row cannot be added at all. */
export const REFUSING_PROBLEMS = [
  'NAME_MISSING',
  'NAME_SEVERAL',
  'BIRTH_UNKNOWN',
  'BIRTH_IN_FUTURE',
  'SEX_UNKNOWN',
  'OVER_18',
  'ROW_INVALID',
] as const

/** The child is there already, and is skipped unless a person chooses otherwise. */
export const DUPLICATE_PROBLEMS = ['DUPLICATE_IN_FILE', 'DUPLICATE_IN_REGISTER'] as const

/** Perhaps the child is there already: a person has to say. */
export const ASKING_PROBLEMS = ['SAME_NAME_AND_BIRTH'] as const

/** The child is added, something in the row was not: somebody must look at it. */
export const OPEN_PROBLEMS = [
  'ID_LENGTH',
  'ID_CHARACTERS',
  'ID_PROVINCE',
  'ID_BIRTH_DATE',
  'ID_CHECK_DIGIT',
  'ID_TRUNCATED',
  'ID_OLD_15',
  'ID_OF_ADULT',
  'BIRTH_NOT_OF_ID',
  'BIRTH_INVALID',
  'BIRTH_MONTH_ONLY',
  'SEX_NOT_OF_ID',
  'ETHNIC_UNKNOWN',
  'RELATION_UNKNOWN',
  'GRADE_UNKNOWN',
  'PHONE_WRONG',
  'CATEGORY_UNKNOWN',
  'CATEGORY_AGE',
  'FLAG_UNKNOWN',
  'REGISTERED_INVALID',
  'TEXT_TOO_LONG',
  'CELL_ERROR',
] as const

/** Worth knowing, nothing is wrong with the row. */
export const NOTES = [
  'ID_MISSING',
  'BIRTH_FROM_ID',
  'PHONE_SEVERAL',
  'LEFT_BEHIND_KIND_OPEN',
  'DIFFICULTY_KIND_OPEN',
  'LOW_INCOME_NOT_MARKED',
  'CATEGORY_MISSING',
  'ROW_HIDDEN',
] as const

export const rosterProblemCodeSchema = z.enum([
  ...REFUSING_PROBLEMS,
  ...DUPLICATE_PROBLEMS,
  ...ASKING_PROBLEMS,
  ...OPEN_PROBLEMS,
  ...NOTES,
])
export type RosterProblemCode = z.infer<typeof rosterProblemCodeSchema>

/** What was found in a row: the column it is about, and what stands there. */
export const rosterProblemSchema = z.object({
  code: rosterProblemCodeSchema,
  field: rosterFieldSchema.nullable(),
  /** As it stands in the file; for duplicates the row or the child number it repeats. */
  text: z.string(),
})
export type RosterProblem = z.infer<typeof rosterProblemSchema>

/** What becomes of a row. */
export const ROSTER_VERDICTS = [
  { code: 'added', name: '新增' },
  { code: 'added-with-problems', name: '新增，有问题' },
  { code: 'updated', name: '更新已有' },
  { code: 'undecided', name: '请选择' },
  { code: 'duplicate', name: '重复，跳过' },
  { code: 'refused', name: '不能导入' },
] as const
export const rosterVerdictSchema = z.enum(ROSTER_VERDICTS.map((verdict) => verdict.code))
export type RosterVerdict = z.infer<typeof rosterVerdictSchema>

/** The verdict that follows from the problems alone, before anybody has chosen. */
export function verdictOf(problems: readonly RosterProblem[]): RosterVerdict {
  const has = (codes: readonly RosterProblemCode[]) =>
    problems.some((problem) => codes.includes(problem.code))
  if (has(REFUSING_PROBLEMS)) return 'refused'
  if (has(DUPLICATE_PROBLEMS)) return 'duplicate'
  if (has(ASKING_PROBLEMS)) return 'undecided'
  return has(OPEN_PROBLEMS) ? 'added-with-problems' : 'added'
}

/** Whether a row has something to be mended in the file. */
export function isToBeMended(problems: readonly RosterProblem[]): boolean {
  const codes: readonly RosterProblemCode[] = [...REFUSING_PROBLEMS, ...OPEN_PROBLEMS]
  return problems.some((problem) => codes.includes(problem.code))
}
