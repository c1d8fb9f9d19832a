import type { HandlersFor } from '#service/platform/context.ts'
import { rowsBehind } from './rows-behind.ts'
import { summarise } from './summarise.ts'

export const attendanceHandlers: HandlersFor<'attendance'> = {
  'attendance.summary': summarise,
  'attendance.rows': rowsBehind,
}
