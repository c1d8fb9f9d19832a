import type { HandlersFor } from '#service/platform/context.ts'

export const keysHandlers: HandlersFor<'keys'> = {}
