import { useState } from 'react'
import { useOffice } from '#renderer/api/hooks.ts'
import type { RouteInput } from '#shared/contract/index.ts'
import type { Schedule } from '#shared/features/bookings/schedule.ts'

const EMPTY: Schedule = { bookings: [], bars: [], days: [] }

/** The calendar as asked for; while other filters are read, what was there stays on the screen. */
export function useSchedule(input: RouteInput<'bookings.list'>) {
  const query = useOffice('bookings.list', input)
  const period = `${input.from} ${input.to}`
  const [shown, setShown] = useState({ period, schedule: EMPTY })
  const { data } = query
  if (data !== undefined && data !== shown.schedule) setShown({ period, schedule: data })
  const kept = shown.period === period ? shown.schedule : EMPTY
  return { query, schedule: data ?? kept }
}
