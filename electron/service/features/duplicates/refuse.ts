import type { DuplicatesErrorCode } from '#shared/features/duplicates/duplicates.errors.ts'
import { AppError } from '#shared/kernel/app-error.ts'

export function refuse(
  code: DuplicatesErrorCode,
  details: Readonly<Record<string, unknown>> = {},
): AppError {
  return new AppError(code, details)
}
