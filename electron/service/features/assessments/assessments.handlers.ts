import type { HandlersFor } from '#service/platform/context.ts'

export const assessmentsHandlers: HandlersFor<'assessments'> = {}
