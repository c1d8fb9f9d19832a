import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import { schoolingStateSchema } from '#shared/features/families/family-codes.ts'
import type { Schooling } from '#shared/features/families/family.ts'
import { dayFrom, daySchema, monthOf, yearOf, type Day } from '#shared/kernel/day.ts'
import { normaliseText } from '#shared/kernel/full-width.ts'
import { gradeByCode, gradeCodeSchema, nextGrade, type GradeCode } from '#shared/kernel/grade.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

export const gradeAdvanceIdSchema = z.int().positive().brand<'GradeAdvanceId'>()
export type GradeAdvanceId = z.infer<typeof gradeAdvanceIdSchema>

/** What becomes of a pupil on 1 September. */
export const ADVANCE_OUTCOMES = [
  { code: 'advance', name: '升级' },
  { code: 'repeat', name: '留级' },
  { code: 'suspend', name: '休学' },
] as const
export const advanceOutcomeSchema = z.enum(ADVANCE_OUTCOMES.map(({ code }) => code))
export type AdvanceOutcome = z.infer<typeof advanceOutcomeSchema>

/** After grade nine a person says where the way goes on. */
const AFTER_GRADE_NINE = [
  'senior-1',
  'vocational',
  'graduated',
  'not-in-school',
] as const satisfies readonly GradeCode[]

/** The year in which the school year of a day began, on 1 September (domain §5.6). */
export function schoolYearOf(day: Day): number {
  return monthOf(day) >= 9 ? yearOf(day) : yearOf(day) - 1
}

/** 1 September. */
export function schoolYearStart(year: number): Day {
  const day = dayFrom(year, 9, 1)
  if (day === null) throw new RangeError(`no such year: ${year}`)
  return day
}

/** The school year the desk has in mind: from 25 August on the one to come. */
export function schoolYearInMind(day: Day): number {
  const isAbout = day.slice(5) >= '08-25' && day.slice(5) <= '08-31'
  return isAbout ? yearOf(day) : schoolYearOf(day)
}

/** From 25 August to 30 September the workbench reminds of it. */
export function isAdvanceSeason(day: Day): boolean {
  return day.slice(5) >= '08-25' && day.slice(5) <= '09-30'
}

/** The grades that may follow on 1 September; none where the word says nothing about a year. */
export function gradesAfter(grade: GradeCode): readonly GradeCode[] {
  if (gradeByCode(grade).year === 9) return AFTER_GRADE_NINE
  const next = nextGrade(grade)
  return next === null ? [] : [next.code]
}

/** Another stage is another school, which has to be asked; who leaves school has none. */
export function asksForSchool(from: GradeCode, to: GradeCode): boolean {
  return !leavesSchool(to) && gradeByCode(from).stage !== gradeByCode(to).stage
}

export function leavesSchool(to: GradeCode): boolean {
  return to === 'graduated' || to === 'not-in-school'
}

/** due: to be advanced. done: a period begins on or after the day. The others are left alone. */
export type AdvanceStatus = 'due' | 'done' | 'without-grade' | 'without-record'
export const advanceStatusSchema = z.enum(['due', 'done', 'without-grade', 'without-record'])

type Period = Pick<Schooling, 'grade' | 'startsOn' | 'endedOn'>

export function advanceStatusOf(periods: readonly Period[], on: Day): AdvanceStatus {
  if (periods.some(({ startsOn }) => startsOn >= on)) return 'done'
  const open = periods.find(({ endedOn }) => endedOn === null)
  if (open === undefined) return 'without-record'
  return open.grade === null || gradesAfter(open.grade).length === 0 ? 'without-grade' : 'due'
}

/** One child of an advance as it is sent. */
export const advanceRowSchema = z.strictObject({
  childId: childIdSchema,
  outcome: advanceOutcomeSchema,
  /** The grade on the screen: whoever changed it meanwhile is not overrun. */
  from: gradeCodeSchema,
  /** The grade that follows; where the child does not advance the grade it has. */
  to: gradeCodeSchema,
  /** The school from that day; '' for the one on file. */
  school: plainTextSchema.transform(normaliseText).pipe(z.string().max(40, '就读学校最多 40 个字')),
})
export type AdvanceRow = z.output<typeof advanceRowSchema>

type SchoolingValues = Pick<Schooling, 'school' | 'grade' | 'boarding' | 'state'>

/** What is wrong with a line, or null. */
export function advanceProblem(
  { grade }: Pick<Schooling, 'grade'>,
  { outcome, from, to, school }: AdvanceRow,
): 'stale' | 'choice' | 'school' | null {
  if (grade !== from) return 'stale'
  if (outcome !== 'advance') return to === from ? null : 'choice'
  if (!gradesAfter(from).includes(to)) return 'choice'
  return asksForSchool(from, to) && school === '' ? 'school' : null
}

/** The schooling from 1 September. */
export function schoolingAfter(before: SchoolingValues, row: AdvanceRow): SchoolingValues {
  if (row.outcome === 'suspend') return { ...valuesOf(before), state: 'not-in-school' }
  if (row.outcome === 'repeat') return { ...valuesOf(before), state: 'enrolled' }
  if (leavesSchool(row.to)) {
    const state = row.to === 'graduated' ? 'graduated' : 'not-in-school'
    return { school: '', grade: row.to, boarding: null, state }
  }
  const school = row.school === '' ? before.school : row.school
  const boarding = school === before.school ? before.boarding : null
  return { school, grade: row.to, boarding, state: 'enrolled' }
}

function valuesOf({ school, grade, boarding, state }: SchoolingValues): SchoolingValues {
  return { school, grade, boarding, state }
}

/** One child of the preview. */
export const previewRowSchema = z.object({
  childId: childIdSchema,
  number: z.string(),
  name: z.string(),
  status: advanceStatusSchema,
  grade: gradeCodeSchema.nullable(),
  school: z.string(),
  state: schoolingStateSchema.nullable(),
  /** The grades to choose from. */
  choices: z.array(gradeCodeSchema),
  /** Null: a person decides, or the child stays as it is. */
  proposed: gradeCodeSchema.nullable(),
})
export type PreviewRow = z.output<typeof previewRowSchema>

export const gradeAdvanceSchema = z.object({
  id: gradeAdvanceIdSchema,
  startsOn: daySchema,
  madeAt: z.string(),
  madeByName: z.string(),
  undoneAt: z.string().nullable(),
  undoneByName: z.string().nullable(),
  undoReason: z.string(),
  count: z.int(),
  /** Children whose schooling was changed since, or whose file is archived: it cannot be undone. */
  changed: z.array(z.object({ childId: childIdSchema, number: z.string(), name: z.string() })),
})
export type GradeAdvance = z.output<typeof gradeAdvanceSchema>
