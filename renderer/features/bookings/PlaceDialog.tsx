import { Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { z } from 'zod'
import { useMay } from '#renderer/api/account.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { TimeInput } from '#renderer/ui/form/TimeInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import {
  bookingKindName,
  bookingPlaceSchema,
  clashReasonSchema,
  type BookingPlace,
  type BookingRef,
} from '#shared/features/bookings/booking.ts'
import type { ScheduledBooking } from '#shared/features/bookings/schedule.ts'
import type { AppError } from '#shared/kernel/app-error.ts'
import { MOVE_TEXTS } from './move.text.ts'
import { ClashReason } from './ClashReason.tsx'
import { RoomInput } from './RoomInput.tsx'

const valuesSchema = bookingPlaceSchema.safeExtend({ clashReason: clashReasonSchema })
type Values = z.input<typeof valuesSchema>

/**
 * Moves a booking by its fields: the keyboard's way, and where a drag ends that met a clash. One
 * that is not moved here is shown, with the way to its own page.
 */
export function PlaceDialog({
  booking,
  place,
  met,
  names,
  onMoved,
  onClose,
}: {
  readonly booking: ScheduledBooking
  /** Where a drag put it. */
  readonly place: BookingPlace | null
  /** What the drag was refused with. */
  readonly met: AppError | null
  readonly names: string
  readonly onMoved: (ref: BookingRef, before: ScheduledBooking) => void
  readonly onClose: () => void
}) {
  const { kind, id, day, startsAt, endsAt, roomId } = booking
  const rooms = useOffice('rooms.list', {})
  const isMovable = useMay('bookings.move') && booking.isMovable
  const state = useCommandForm({
    route: 'bookings.move',
    schema: valuesSchema,
    defaultValues: { ...(place ?? { day, startsAt, endsAt, roomId }), clashReason: '' },
    toInput: ({ clashReason, ...to }: Values) => ({
      ref: { kind, id, day },
      place: to,
      ...(clashReason === undefined ? {} : { clashReason }),
    }),
    texts: MOVE_TEXTS,
    onDone: (ref) => onMoved(ref, booking),
  })
  const { control } = state.form
  const refusal = state.refusal ?? met
  return (
    <FormDialog
      act={state}
      title={`调整“${booking.title}”`}
      submitLabel="保存调整"
      isReady={isMovable}
      onClose={onClose}
    >
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        {[bookingKindName(kind), names].filter((text) => text !== '').join(' · ')}
        {'　'}
        <Link component={RouterLink} to={booking.path}>
          打开所属页面
        </Link>
      </Typography>
      {!isMovable && (
        <Typography sx={{ mb: 2 }}>这项安排不能在日程上调整，请到所属页面修改。</Typography>
      )}
      <FieldGrid>
        <DateInput control={control} name="day" label="日期" required disabled={!isMovable} />
        <RoomInput control={control} name="roomId" rooms={rooms.data ?? []} disabled={!isMovable} />
        <TimeInput
          control={control}
          name="startsAt"
          label="开始时间"
          required
          disabled={!isMovable}
        />
        <TimeInput
          control={control}
          name="endsAt"
          label="结束时间"
          required
          disabled={!isMovable}
        />
      </FieldGrid>
      <ClashReason control={control} name="clashReason" refusal={refusal} />
    </FormDialog>
  )
}
