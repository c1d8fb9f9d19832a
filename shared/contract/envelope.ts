/** What crosses the process boundary. Errors travel as values: Electron's invoke keeps only a message. */
export type Answer<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AnswerError }

export interface AnswerError {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
}

/**
 * Codes the router itself can answer with, besides those each feature declares. SERVICE_GONE: nobody
 * knows whether the act was committed; ALREADY_DONE: an act with this request id was.
 */
export const FRAMEWORK_ERRORS = [
  'INVALID_INPUT',
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'CONFLICT',
  'SERVICE_GONE',
  'ALREADY_DONE',
  'DAY_OUT_OF_RANGE',
  'INTERNAL',
] as const
export type FrameworkErrorCode = (typeof FRAMEWORK_ERRORS)[number]

/** One refused field of an input, as INVALID_INPUT carries it in details.fields. */
export interface InvalidField {
  readonly path: string
  readonly message: string
}
