import type { HandlersFor } from '#service/platform/context.ts'

export const programmesHandlers: HandlersFor<'programmes'> = {}
