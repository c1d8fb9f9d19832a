import type { ConsentsErrorCode } from '#shared/features/consents/consents.errors.ts'
import { AppError } from '#shared/kernel/app-error.ts'

export function refuse(code: ConsentsErrorCode, details: Record<string, unknown> = {}): AppError {
  return new AppError(code, details)
}
