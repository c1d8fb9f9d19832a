import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import { settleClashes } from '#service/features/bookings/bookings.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { plannedDaysOf } from './days-of-site.ts'
import { listSessionsOf } from './sessions.repository.ts'

/**
 * Asks for clashes of the term's room and people on the days from today that were not settled yet;
 * past days cannot be arranged any more. Throws BOOKING_CLASH.
 */
export function settleTerm(
  context: CommandContext,
  term: TutoringTerm,
  clashReason: string | undefined,
): void {
  const { db, today } = context
  const settled = new Set(listSessionsOf(db, term.id).map(({ day }) => day))
  const refs = plannedDaysOf(db, term, today, term.endsOn)
    .filter((day) => !settled.has(day))
    .map((day) => ({ kind: 'tutoring-day' as const, id: term.id, day }))
  settleClashes(context, refs, clashReason)
}
