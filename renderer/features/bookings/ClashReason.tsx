import type { Control, FieldValues, Path } from 'react-hook-form'
import type { AppError } from '#shared/kernel/app-error.ts'

/**
 * What is in the way of a booking, each one click away, and the reason to book it all the same;
 * nothing is shown unless the last refusal was BOOKING_CLASH.
 */
export function ClashReason<Values extends FieldValues>({
  refusal,
}: {
  readonly control: Control<Values, unknown, Values>
  /** The field that is sent as clashReason. */
  readonly name: Path<Values>
  readonly refusal: AppError | null
}) {
  return refusal?.code === 'BOOKING_CLASH' ? <p>{refusal.code}</p> : null
}
