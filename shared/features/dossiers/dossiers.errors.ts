/** Refusals of this feature. */
export const DOSSIERS_ERRORS = [
  /** Only the manager prints full ID numbers. */
  'DOSSIER_FULL_BY_MANAGER',
  'DOSSIER_DAY_IN_FUTURE',
  /** Not yet on the register on that day. details: { number, registeredOn }. */
  'DOSSIER_BEFORE_REGISTRATION',
  'PDF_NOT_POSSIBLE',
  'PDF_NOT_PRINTED',
  'FOLDER_NOT_WRITABLE',
  'FILE_IN_USE',
] as const
export type DossiersErrorCode = (typeof DOSSIERS_ERRORS)[number]
