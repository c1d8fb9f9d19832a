/** Kinds of record a figure can be counted from. */
export const EVIDENCE_SUBJECTS = [
  'room',
  'child',
  'camp',
  'camp-day',
  'camp-attendance',
  'tutoring-session',
  'tutoring-attendance',
  'class-session',
  'class-attendance',
  'book-copy',
  'loan',
  'ledger-entry',
] as const
export type EvidenceSubject = (typeof EVIDENCE_SUBJECTS)[number]
