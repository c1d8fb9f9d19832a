import type { HandlersFor } from '#service/platform/context.ts'

export const parametersHandlers: HandlersFor<'parameters'> = {}
