import type { HandlersFor } from '#service/platform/context.ts'
import { listStatutoryDays } from './calendar.repository.ts'

export const calendarHandlers: HandlersFor<'calendar'> = {
  'calendar.statutoryDays': ({ db }, { from, to }) => listStatutoryDays(db, from, to),
}
