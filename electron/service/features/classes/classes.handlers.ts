import type { HandlersFor } from '#service/platform/context.ts'

export const classesHandlers: HandlersFor<'classes'> = {}
