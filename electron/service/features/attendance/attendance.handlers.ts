import type { HandlersFor } from '#service/platform/context.ts'

export const attendanceHandlers: HandlersFor<'attendance'> = {}
