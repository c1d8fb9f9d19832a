import type { HandlersFor } from '#service/platform/context.ts'

export const plansHandlers: HandlersFor<'plans'> = {}
