import type { HandlersFor } from '#service/platform/context.ts'

export const importsHandlers: HandlersFor<'imports'> = {}
