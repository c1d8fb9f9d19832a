import { useCallback, useState } from 'react'
import { SCHEDULE_VIEWS, type ScheduleView } from '#shared/features/bookings/schedule-period.ts'

const KEPT = 'schedule.view'

/** The view this machine looked at the calendar with last; the week at first. */
export function useKeptView(): readonly [ScheduleView, (view: ScheduleView) => void] {
  const [view, setView] = useState<ScheduleView>(
    () => SCHEDULE_VIEWS.find(({ code }) => code === localStorage.getItem(KEPT))?.code ?? 'week',
  )
  const keep = useCallback((next: ScheduleView) => {
    localStorage.setItem(KEPT, next)
    setView(next)
  }, [])
  return [view, keep]
}
