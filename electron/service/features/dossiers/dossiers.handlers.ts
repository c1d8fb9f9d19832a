import type { HandlersFor } from '#service/platform/context.ts'

export const dossiersHandlers: HandlersFor<'dossiers'> = {}
