import type { HandlersFor } from '#service/platform/context.ts'

export const duplicatesHandlers: HandlersFor<'duplicates'> = {}
