import type { HandlersFor } from '#service/platform/context.ts'
import { listStatutoryDays } from './calendar.repository.ts'
import {
  addStatutoryDays,
  correctStatutoryDay,
  removeStatutoryDays,
} from './enter-statutory-days.ts'
import { printYear } from './print-year.ts'
import { previewNoticeFile, previewNoticeText } from './read-notice.ts'
import { readYear } from './read-year.ts'
import { addException, changeException, removeException } from './save-exception.ts'
import { addHours, changeHours, removeHours } from './save-hours.ts'
import { saveNotice } from './save-notice.ts'
import { addPeriod, changePeriod, removePeriod } from './save-period.ts'

export const calendarHandlers: HandlersFor<'calendar'> = {
  'calendar.statutoryDays': ({ db }, { from, to }) => listStatutoryDays(db, from, to),
  'calendar.year': readYear,
  'calendar.addStatutoryDays': addStatutoryDays,
  'calendar.correctStatutoryDay': correctStatutoryDay,
  'calendar.removeStatutoryDays': removeStatutoryDays,
  'calendar.readNoticeFile': previewNoticeFile,
  'calendar.readNoticeText': previewNoticeText,
  'calendar.saveNotice': saveNotice,
  'calendar.addPeriod': addPeriod,
  'calendar.changePeriod': changePeriod,
  'calendar.removePeriod': removePeriod,
  'calendar.addHours': addHours,
  'calendar.changeHours': changeHours,
  'calendar.removeHours': removeHours,
  'calendar.addException': addException,
  'calendar.changeException': changeException,
  'calendar.removeException': removeException,
  'calendar.print': printYear,
}
