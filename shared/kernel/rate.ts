import { AppError } from './app-error.ts'

/** A rate kept as it was counted, never as a fraction of one: printed "(n/d)" beside its percent. */
export interface Rate {
  readonly numerator: number
  readonly denominator: number
}

/** What is printed where there is nothing to divide by: R02(f) asks for a dash, not 100 %. */
export const NO_RATE = '—'

/**
 * One decimal, half up, "96.7%". Never rounds up to 100.0% unless numerator and denominator are
 * equal (R02(h)); more than 100 % is allowed (completion of a contract target). Denominator 0: "—".
 * Throws AppError RATE_INVALID for anything but integers and a denominator of at least 0.
 */
export function formatPercent(rate: Rate): string {
  const tenths = percentTenths(rate)
  if (tenths === null) return NO_RATE
  const size = Math.abs(tenths)
  return `${tenths < 0 ? '-' : ''}${Math.floor(size / 10)}.${size % 10}%`
}

/** "96.7%（29/30）"; "—" when the denominator is 0. */
export function formatPercentWithCounts(rate: Rate): string {
  if (rate.denominator === 0) return formatPercent(rate)
  return `${formatPercent(rate)}（${rate.numerator}/${rate.denominator}）`
}

/** Compares exactly, without rounding; null when there is nothing to divide by. */
export function reachesRate(rate: Rate, target: Rate): boolean | null {
  requireCounts(rate)
  requireCounts(target)
  if (rate.denominator === 0 || target.denominator === 0) return null
  const left = BigInt(rate.numerator) * BigInt(target.denominator)
  return left >= BigInt(target.numerator) * BigInt(rate.denominator)
}

/** The percent in tenths (967 = 96.7 %), rounded as `formatPercent` prints it; null for "—". */
export function percentTenths(rate: Rate): number | null {
  requireCounts(rate)
  const { numerator, denominator } = rate
  if (denominator === 0) return null
  const size = BigInt(Math.abs(numerator))
  const divisor = BigInt(denominator)
  const rounded = Number((size * 2000n + divisor) / (divisor * 2n))
  if (numerator < 0) return rounded === 0 ? 0 : -rounded
  return numerator < denominator ? Math.min(rounded, 999) : rounded
}

function requireCounts(rate: Rate): void {
  const counts = [rate.numerator, rate.denominator].every((count) => Number.isSafeInteger(count))
  if (!counts || rate.denominator < 0) throw new AppError('RATE_INVALID')
}
