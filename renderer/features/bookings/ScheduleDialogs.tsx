import { useEffect } from 'react'
import { useOffice } from '#renderer/api/hooks.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { BookingPlace, BookingRef } from '#shared/features/bookings/booking.ts'
import { reservationIdSchema } from '#shared/features/bookings/reservation.ts'
import type { ScheduledBooking } from '#shared/features/bookings/schedule.ts'
import type { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { AcceptedDialog } from './AcceptedDialog.tsx'
import { PlaceDialog } from './PlaceDialog.tsx'
import { ChangeReservationDialog, NewBookingDialog } from './ReservationDialog.tsx'

/** What stands over the calendar. */
export type OpenDialog =
  | { readonly kind: 'new'; readonly place: BookingPlace }
  | { readonly kind: 'booking'; readonly booking: ScheduledBooking }
  | {
      readonly kind: 'place'
      readonly booking: ScheduledBooking
      readonly place: BookingPlace
      readonly met: AppError
    }
  | { readonly kind: 'accepted'; readonly from: Day; readonly to: Day }

/** The open dialog of the calendar; a reservation that was asked for by a link goes before. */
export function ScheduleDialogs({
  dialog,
  asked,
  names,
  tell,
  onClose,
}: {
  readonly dialog: OpenDialog | null
  readonly asked: string | null
  readonly names: (booking: ScheduledBooking) => string
  readonly tell: (ref: BookingRef, before: ScheduledBooking) => void
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const moved = (ref: BookingRef, before: ScheduledBooking) => {
    tell(ref, before)
    onClose()
  }
  if (asked !== null) return <ReservationOpener key={asked} id={Number(asked)} onClose={onClose} />
  if (dialog === null) return null
  switch (dialog.kind) {
    case 'accepted':
      return <AcceptedDialog from={dialog.from} to={dialog.to} onClose={onClose} />
    case 'new':
      return (
        <NewBookingDialog
          place={dialog.place}
          onDone={(saved) => {
            notice.succeed(`已登记“${saved.title}”`)
            onClose()
          }}
          onClose={onClose}
        />
      )
    case 'booking':
      if (dialog.booking.kind === 'reservation') {
        return <ReservationOpener id={dialog.booking.id} onClose={onClose} />
      }
      return (
        <PlaceDialog
          booking={dialog.booking}
          place={null}
          met={null}
          names={names(dialog.booking)}
          onMoved={moved}
          onClose={onClose}
        />
      )
    case 'place':
      return (
        <PlaceDialog
          booking={dialog.booking}
          place={dialog.place}
          met={dialog.met}
          names={names(dialog.booking)}
          onMoved={moved}
          onClose={onClose}
        />
      )
  }
}

function ReservationOpener({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const notice = useNotice()
  const parsed = reservationIdSchema.safeParse(id)
  const { data, error } = useOffice(
    'bookings.reservation',
    parsed.success ? { id: parsed.data } : null,
  )
  const isGone = !parsed.success || error !== null
  useEffect(() => {
    if (!isGone) return
    notice.fail('没有找到这项安排，可能已被取消')
    onClose()
  }, [isGone, notice, onClose])
  if (data === undefined) return null
  return (
    <ChangeReservationDialog
      reservation={data}
      onDone={(saved) => {
        notice.succeed(`已保存“${saved.title}”`)
        onClose()
      }}
      onCancelled={onClose}
      onClose={onClose}
    />
  )
}
