import { useCallback } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { BookingPlace, BookingRef } from '#shared/features/bookings/booking.ts'
import type { ScheduledBooking } from '#shared/features/bookings/schedule.ts'
import type { AppError } from '#shared/kernel/app-error.ts'
import { MOVE_TEXTS } from './move.text.ts'

/** Moves bookings, each with a way back for eight seconds; a clash is handed to `onClash`. */
export function useMoves(
  onClash: (booking: ScheduledBooking, place: BookingPlace, met: AppError) => void,
) {
  const notice = useNotice()
  const { mutate } = useCommand('bookings.move')

  const tell = useCallback(
    (ref: BookingRef, before: ScheduledBooking) => {
      const undo = () =>
        mutate(
          { ref, place: placeOf(before) },
          { onError: (error) => notice.fail(`没有撤销：${errorText(error, MOVE_TEXTS)}`) },
        )
      notice.succeed(`已调整“${before.title}”`, { label: '撤销', onClick: undo })
    },
    [mutate, notice],
  )

  const move = useCallback(
    (booking: ScheduledBooking, place: BookingPlace) => {
      const { kind, id, day } = booking
      mutate(
        { ref: { kind, id, day }, place },
        {
          onSuccess: (ref) => tell(ref, booking),
          onError: (error) => {
            if (error.code === 'BOOKING_CLASH') onClash(booking, place, error)
            else notice.fail(errorText(error, MOVE_TEXTS))
          },
        },
      )
    },
    [mutate, notice, onClash, tell],
  )
  return { move, tell }
}

function placeOf({ day, startsAt, endsAt, roomId }: ScheduledBooking): BookingPlace {
  return { day, startsAt, endsAt, roomId }
}
