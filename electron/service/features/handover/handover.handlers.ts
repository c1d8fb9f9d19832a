import type { HandlersFor } from '#service/platform/context.ts'

export const handoverHandlers: HandlersFor<'handover'> = {}
