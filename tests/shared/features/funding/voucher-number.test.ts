import { describe, expect, it } from 'vitest'
import { nextVoucherNumber, voucherNumberOf } from '#shared/features/funding/voucher-number.ts'
import { toDay } from '#shared/kernel/day.ts'

describe('voucher numbers', () => {
  it.each([
    ['2026-10-08', null, '记-2026-10-0001'],
    ['2026-10-31', '记-2026-10-0001', '记-2026-10-0002'],
    ['2026-10-31', '记-2026-10-0999', '记-2026-10-1000'],
    ['2026-10-31', '记-2026-10-9999', '记-2026-10-10000'],
    ['2026-10-31', '记-2026-10-10000', '记-2026-10-10001'],
    ['2027-01-01', null, '记-2027-01-0001'],
  ])('on %s after %s comes %s', (day, last, next) => {
    expect(nextVoucherNumber(toDay(day), last)).toBe(next)
  })

  it('never go on from another month', () => {
    const day = toDay('2026-11-01')
    expect(() => nextVoucherNumber(day, '记-2026-10-0004')).toThrow('VOUCHER_NUMBER_INVALID')
    expect(() => nextVoucherNumber(day, '收-2026-11-0004')).toThrow('VOUCHER_NUMBER_INVALID')
  })

  it('have four digits at least', () => {
    expect(voucherNumberOf(toDay('2026-10-08'), 7)).toBe('记-2026-10-0007')
  })
})
