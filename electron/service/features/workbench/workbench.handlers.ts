import type { HandlersFor } from '#service/platform/context.ts'

export const workbenchHandlers: HandlersFor<'workbench'> = {}
