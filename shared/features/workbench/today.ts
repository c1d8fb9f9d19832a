import { z } from 'zod'
import { daySchema } from '#shared/kernel/day.ts'

/** A clause of the policy the site can measure, and how it stands today. */
export const clauseSchema = z.object({
  code: z.enum(['area', 'rooms', 'camps']),
  /** met 达标, pending 进行中, missed 未达标. */
  state: z.enum(['met', 'pending', 'missed']),
  /** The figure behind the state, in words: 128.50 ㎡／120.00 ㎡. */
  figure: z.string(),
})
export type Clause = z.output<typeof clauseSchema>

/** Something that waits for somebody, and the page on which it is done. */
export const dutySchema = z.object({
  code: z.enum([
    'roll-call',
    'sign-out',
    'tutoring-close',
    'tutoring-absence',
    'camp-day',
    'class-session',
    'parent-session',
    'camp-readiness',
    'overdue-loan',
    'assessment',
    'countersign',
    'plan-task',
    'plan-approval',
    'plan-close',
    'age-turn',
    'grade-advance',
    'own-consent',
    'consent-paper',
    'holiday-notice',
    'report',
  ]),
  /** What it is about: a term, a camp, a book and its reader, a child, a period. */
  subject: z.string(),
  /** The term, camp, loan, child, assessment, plan or task it is about; null for a period or a group. */
  subjectId: z.int().nullable(),
  /** The day it was or is due. */
  dueOn: daySchema,
  /** Due before today. */
  isLate: z.boolean(),
  /** Children or days concerned, where that is a number worth showing. */
  count: z.int().nullable(),
})
export type Duty = z.output<typeof dutySchema>

export const todaySchema = z.object({
  today: daySchema,
  clauses: z.array(clauseSchema),
  duties: z.array(dutySchema),
  register: z.object({
    members: z.int(),
    leftBehind: z.int(),
    inDifficulty: z.int(),
    both: z.int(),
  }),
})
export type Today = z.output<typeof todaySchema>
