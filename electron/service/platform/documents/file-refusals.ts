import { AppError } from '#shared/kernel/app-error.ts'
import type { FileErrorCode, ForeignContent } from '#shared/kernel/file-errors.ts'

export function refusal(
  code: FileErrorCode,
  details: Readonly<Record<string, unknown>> = {},
): AppError {
  return new AppError(code, details)
}

export function notASpreadsheet(found: ForeignContent): AppError {
  return refusal('FILE_NOT_A_SPREADSHEET', { found })
}

export function tooLarge(limit: number, unit: 'MB' | 'cells'): AppError {
  return refusal('FILE_TOO_LARGE', { limit, unit })
}
