import type { HandlersFor } from '#service/platform/context.ts'

export const attachmentsHandlers: HandlersFor<'attachments'> = {}
