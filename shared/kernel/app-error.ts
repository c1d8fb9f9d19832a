/**
 * An expected refusal that travels to the screen as a code; the screen owns the sentence.
 * `details` holds only what the sentence needs: never a name, an ID number or a phone.
 */
export class AppError extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}
