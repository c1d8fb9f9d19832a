import type { HandlersFor } from '#service/platform/context.ts'

export const libraryHandlers: HandlersFor<'library'> = {}
