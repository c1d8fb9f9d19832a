/** Feature names: one word each, the same in shared/, electron/service/, renderer/ and tests/. */
export const FEATURES = [
  'accounts',
  'site',
  'rooms',
  'children',
  'families',
  'imports',
  'exports',
  'calendar',
  'camps',
  'tutoring',
  'library',
  'funding',
  'reports',
  'parameters',
  'assessments',
  'plans',
  'keys',
  'attachments',
  'audit',
  'backups',
  'privacy',
  'handover',
  'workbench',
] as const

export type FeatureName = (typeof FEATURES)[number]
