import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'

const VOUCHER = /^记-(\d{4}-\d{2})-(\d{4,})$/

/** 记-2026-10-0001: vouchers count from 1 in every month (domain §4.6). */
export function voucherNumberOf(day: Day, sequence: number): string {
  return `记-${day.slice(0, 7)}-${String(sequence).padStart(4, '0')}`
}

/**
 * The number after the last one given in the month of a day; without gaps because entries are never
 * removed. Throws AppError VOUCHER_NUMBER_INVALID when the last one is not of that month.
 */
export function nextVoucherNumber(day: Day, lastInMonth: string | null): string {
  if (lastInMonth === null) return voucherNumberOf(day, 1)
  const [, month, sequence] = VOUCHER.exec(lastInMonth) ?? []
  if (month !== day.slice(0, 7)) throw new AppError('VOUCHER_NUMBER_INVALID')
  return voucherNumberOf(day, Number(sequence) + 1)
}
