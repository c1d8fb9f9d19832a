import type { Site } from '#shared/features/site/site.ts'
import type { DayRange } from '#shared/kernel/period.ts'
import type { Policy } from '#service/features/parameters/parameters.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** What every table is counted from: the records, the period, and the rules in force on its last day. */
export interface Counting {
  readonly db: Reads
  readonly site: Site
  readonly policy: Policy
  readonly period: DayRange
  /** From the first day of the project year to the period’s last day (年度累计). */
  readonly yearToDate: DayRange
}
