import type { HandlersFor } from '#service/platform/context.ts'

export const enrolmentsHandlers: HandlersFor<'enrolments'> = {}
