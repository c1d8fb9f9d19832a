import type { HandlersFor } from '#service/platform/context.ts'

export const reportsHandlers: HandlersFor<'reports'> = {}
