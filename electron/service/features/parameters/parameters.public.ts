import { z } from 'zod'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listParametersOn } from './parameters.repository.ts'

const whole = z.coerce.number().pipe(z.int())

const policySchema = z.object({
  /** R05: least floor area, dm². */
  area_min_dm2: whole,
  /** R13: days a camp must be held. */
  camp_min_days: whole,
  camp_min_per_year: whole,
  camp_full_per_year: whole,
  camp_max_gap_days: whole,
  camp_day_basis: z.enum(['held', 'calendar']),
  camp_full_attendance_percent: whole,
  /** Most children one person looks after in a camp (R13 leaves it to the organiser). */
  camp_children_per_adult: whole,
  area_basis: z.enum(['use', 'building']),
  loan_max_books: whole,
  loan_days: whole,
  loan_max_renewals: whole,
  report_due_days: whole,
  /** R02: share of paired children in difficulty, percent. */
  pair_target_percent: whole,
  /** R19, R20. */
  talk_per_month: whole,
  visit_per_quarter: whole,
  /** Days until the next assessment, by tier (R08). */
  reassess_days_t1: whole,
  reassess_days_t2: whole,
  reassess_days_t3: whole,
  assessment_countersign: z.enum(['none', 'emergency', 'always']),
  /** Who approves a plan: another manager, or the only one with written grounds. */
  plan_approval: z.enum(['other', 'self-allowed']),
})

/** The policy's numbers in force on a day (domain §1.6); names as in the table policy_parameter. */
export type Policy = z.output<typeof policySchema>

/** The numbers of a day; before the policy was issued, those it was issued with. */
export function policyOn(db: Reads, day: Day): Policy {
  const rows = listParametersOn(db, day).map((row) => [row.name, row.value])
  return policySchema.parse(Object.fromEntries(rows))
}
