import type { HandlersFor } from '#service/platform/context.ts'

export const gradesHandlers: HandlersFor<'grades'> = {}
