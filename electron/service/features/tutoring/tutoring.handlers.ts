import type { HandlersFor } from '#service/platform/context.ts'

export const tutoringHandlers: HandlersFor<'tutoring'> = {}
