import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { DayException } from '#shared/features/calendar/day-exception.ts'
import type { HolidayRun } from '#shared/features/calendar/holiday-runs.ts'
import type { OpeningHours } from '#shared/features/calendar/opening-hours.ts'
import type { SchoolPeriod } from '#shared/features/calendar/school-period.ts'
import { CALENDAR_TEXTS } from './calendar.text.ts'

/** What is removed is entered again by one click on the notice; the log keeps both. */
function useUndoable() {
  const notice = useNotice()
  const onError = (error: unknown) => notice.fail(errorText(error, CALENDAR_TEXTS))
  const removed = (text: string, enterAgain: () => void) =>
    notice.succeed(text, { label: '撤销', onClick: enterAgain })
  return { onError, removed }
}

export function useRemoveException(): (exception: DayException) => void {
  const { onError, removed } = useUndoable()
  const remove = useCommand('calendar.removeException')
  const add = useCommand('calendar.addException')
  return ({ id, ...exception }) =>
    remove.mutate(
      { id },
      {
        onSuccess: () =>
          removed(`已移除“${exception.reason}”`, () => add.mutate(exception, { onError })),
        onError,
      },
    )
}

export function useRemovePeriod(): (period: SchoolPeriod) => void {
  const { onError, removed } = useUndoable()
  const remove = useCommand('calendar.removePeriod')
  const add = useCommand('calendar.addPeriod')
  return ({ id, ...period }) =>
    remove.mutate(
      { id },
      {
        onSuccess: () => removed(`已移除“${period.name}”`, () => add.mutate(period, { onError })),
        onError,
      },
    )
}

export function useRemoveHours(): (hours: OpeningHours) => void {
  const { onError, removed } = useUndoable()
  const remove = useCommand('calendar.removeHours')
  const add = useCommand('calendar.addHours')
  return ({ id, ...hours }) =>
    remove.mutate(
      { id },
      {
        onSuccess: () =>
          removed(`已移除 ${hours.validFrom} 起的开放时间`, () => add.mutate(hours, { onError })),
        onError,
      },
    )
}

export function useRemoveHolidays(): (run: HolidayRun) => void {
  const { onError, removed } = useUndoable()
  const remove = useCommand('calendar.removeStatutoryDays')
  const add = useCommand('calendar.addStatutoryDays')
  return ({ name, kind, days, source }) =>
    remove.mutate(
      { days: [...days] },
      {
        onSuccess: () =>
          removed(`已移除${name}的 ${days.length} 天`, () =>
            add.mutate({ days: days.map((day) => ({ day, name, kind })), source }, { onError }),
          ),
        onError,
      },
    )
}
