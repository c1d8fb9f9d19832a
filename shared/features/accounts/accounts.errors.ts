/** Refusals of this feature. */
export const ACCOUNTS_ERRORS = [
  'SITE_ALREADY_EXISTS',
  'SITE_MISSING',
  'WRONG_PASSWORD',
  'VAULT_DAMAGED',
  'DATABASE_DAMAGED',
  'DATABASE_FROM_FUTURE',
  'DATABASE_BUSY',
  'DATA_FOLDER_NOT_LOCAL',
] as const
export type AccountsErrorCode = (typeof ACCOUNTS_ERRORS)[number]
