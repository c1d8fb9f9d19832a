import type { CampRules } from '#shared/features/camps/camp-rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import { policyOn } from '#service/features/parameters/parameters.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** The numbers of R13 in force on a day; a camp goes by those of its last day. */
export function campRulesOn(db: Reads, day: Day): CampRules {
  const policy = policyOn(db, day)
  return {
    minDays: policy.camp_min_days,
    dayBasis: policy.camp_day_basis,
    maxGapDays: policy.camp_max_gap_days,
    fullAttendancePercent: policy.camp_full_attendance_percent,
    minPerYear: policy.camp_min_per_year,
    fullPerYear: policy.camp_full_per_year,
  }
}
