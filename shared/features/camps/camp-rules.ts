import { z } from 'zod'

/** The numbers of R13 in force, from the policy parameters. */
export const campRulesSchema = z.object({
  /** Days a camp must be held to qualify. */
  minDays: z.int(),
  dayBasis: z.enum(['held', 'calendar']),
  /** Longest break between two parts of one camp, whole days. */
  maxGapDays: z.int(),
  /** Share of held days a child attends to complete the camp, percent. */
  fullAttendancePercent: z.int(),
  minPerYear: z.int(),
  /** Camps a year that are recommended. */
  fullPerYear: z.int(),
})
export type CampRules = z.output<typeof campRulesSchema>
