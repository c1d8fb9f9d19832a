import type { HandlersFor } from '#service/platform/context.ts'

export const collectorsHandlers: HandlersFor<'collectors'> = {}
