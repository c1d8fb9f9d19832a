import type { HandlersFor } from '#service/platform/context.ts'

export const backupsHandlers: HandlersFor<'backups'> = {}
