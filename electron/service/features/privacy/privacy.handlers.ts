import type { HandlersFor } from '#service/platform/context.ts'

export const privacyHandlers: HandlersFor<'privacy'> = {}
