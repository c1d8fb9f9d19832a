import type { HandlersFor } from '#service/platform/context.ts'

export const campsHandlers: HandlersFor<'camps'> = {}
