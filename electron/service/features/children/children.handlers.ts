import type { HandlersFor } from '#service/platform/context.ts'

export const childrenHandlers: HandlersFor<'children'> = {}
