import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { schoolTermWarning } from '#shared/features/tutoring/school-term.ts'
import { listSchoolPeriods } from '#service/features/calendar/calendar.public.ts'
import type { QueryContext } from '#service/platform/context.ts'

/** Whether dates lie within a term of the schools (domain §5.8). */
export function readTermWarning(
  { db }: QueryContext,
  { startsOn, endsOn }: ParsedInput<'tutoring.termWarning'>,
): RouteOutput<'tutoring.termWarning'> {
  if (endsOn < startsOn) return { warning: '' }
  return { warning: schoolTermWarning({ startsOn, endsOn }, listSchoolPeriods(db)) }
}
