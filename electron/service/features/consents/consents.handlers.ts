import type { HandlersFor } from '#service/platform/context.ts'

export const consentsHandlers: HandlersFor<'consents'> = {}
