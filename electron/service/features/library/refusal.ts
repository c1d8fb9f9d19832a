import type { Refusal } from '#shared/features/library/lending-rules.ts'
import { AppError } from '#shared/kernel/app-error.ts'

/** Throws what a rule answered; goes on when it answered nothing. */
export function throwRefusal(refusal: Refusal | null): void {
  if (refusal !== null) throw new AppError(refusal.code, refusal.details)
}
