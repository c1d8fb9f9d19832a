import type { HandlersFor } from '#service/platform/context.ts'

export const parentSchoolHandlers: HandlersFor<'parent-school'> = {}
