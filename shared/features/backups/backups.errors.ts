/** Refusals of this feature. */
export const BACKUPS_ERRORS = [] as const
export type BackupsErrorCode = (typeof BACKUPS_ERRORS)[number]
