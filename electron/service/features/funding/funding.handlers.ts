import type { HandlersFor } from '#service/platform/context.ts'

export const fundingHandlers: HandlersFor<'funding'> = {}
