import type { HandlersFor } from '#service/platform/context.ts'

export const auditHandlers: HandlersFor<'audit'> = {}
