import type { Site } from '#shared/features/site/site.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { DayRange } from '#shared/kernel/period.ts'
import type { Policy } from '#service/features/parameters/parameters.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** What every table is counted from: the records, the period, and the rules in force on its last day. */
export interface Counting {
  readonly db: Reads
  readonly site: Site
  readonly policy: Policy
  readonly period: DayRange
  /** The day the report is made; decides whether a camp is over. */
  readonly today: Day
  /** From the first day of the project year to the period’s last day (年度累计). */
  readonly yearToDate: DayRange
}
