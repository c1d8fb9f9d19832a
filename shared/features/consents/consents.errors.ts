/** Refusals of this feature. */
export const CONSENTS_ERRORS = [
  /** The day of signing is later than today. */
  'CONSENT_IN_FUTURE',
  /** details: { bornOn }. */
  'CONSENT_BEFORE_BIRTH',
  /** The paper of an oral consent is said to come later than today. */
  'CONSENT_PAPER_IN_FUTURE',
  /** details: { signedOn }. */
  'CONSENT_PAPER_BEFORE_SIGNING',
  /** A guardian who signs is of age on that day. */
  'CONSENT_SIGNER_UNDER_AGE',
  /** The name of the person is not on file and was not given. */
  'CONSENT_SIGNER_UNNAMED',
  /** Of sisters, brothers and cousins the date of birth is needed. */
  'CONSENT_SIGNER_BIRTH_MISSING',
  /** The child signs itself from 14 on (PIPL art. 31). details: { on }. */
  'CONSENT_CHILD_UNDER_AGE',
  /** The same side has answered one of these scopes on the same day already. details: { scope }. */
  'CONSENT_SAME_DAY',
  /** The scan is not a consent paper of this child that can be opened. */
  'CONSENT_SCAN_WRONG',
  'WITHDRAWAL_IN_FUTURE',
  /** details: { signedOn }. */
  'WITHDRAWAL_BEFORE_SIGNING',
  /** Refused or never asked: nothing to be withdrawn. */
  'CONSENT_NOT_GIVEN',
  /** details: { on }. */
  'CONSENT_WITHDRAWN_ALREADY',
  /** A newer record of the same side names this scope. details: { signedOn }. */
  'CONSENT_REPLACED',
  'CONSENT_VOIDED',
  /** Nothing is awaited: signed on paper, or the paper has come. */
  'CONSENT_NOTHING_TO_ADD',
  /** No browser to print with. */
  'PDF_NOT_POSSIBLE',
  'PDF_NOT_PRINTED',
  'FOLDER_NOT_WRITABLE',
  'FILE_IN_USE',
] as const
export type ConsentsErrorCode = (typeof CONSENTS_ERRORS)[number]
