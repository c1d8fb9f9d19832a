import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatPercent,
  formatPercentWithCounts,
  percentTenths,
  reachesRate,
} from '#shared/kernel/rate.ts'

const rate = (numerator: number, denominator: number) => ({ numerator, denominator })

describe('a printed percentage', () => {
  it.each([
    [29, 30, '96.7%'],
    [30, 30, '100.0%'],
    [2499, 2500, '99.9%'],
    [9999, 10_000, '99.9%'],
    [1, 2000, '0.1%'],
    [1, 2001, '0.0%'],
    [1, 8, '12.5%'],
    [1, 16, '6.3%'],
    [0, 30, '0.0%'],
    [36, 30, '120.0%'],
    [0, 0, '—'],
    [5, 0, '—'],
    [-1, 8, '-12.5%'],
    [-1, 100_000, '0.0%'],
    [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER, '99.9%'],
  ])('%i of %i is %s', (numerator, denominator, text) => {
    expect(formatPercent(rate(numerator, denominator))).toBe(text)
  })

  it('carries its counts', () => {
    expect(formatPercentWithCounts(rate(29, 30))).toBe('96.7%（29/30）')
    expect(formatPercentWithCounts(rate(0, 0))).toBe('—')
  })

  it('is refused for anything that was not counted', () => {
    expect(() => formatPercent(rate(0.5, 1))).toThrow('RATE_INVALID')
    expect(() => formatPercent(rate(1, -1))).toThrow('RATE_INVALID')
    expect(() => formatPercent(rate(Number.NaN, 1))).toThrow('RATE_INVALID')
    expect(() => reachesRate(rate(1, 1), rate(0.8, 1))).toThrow('RATE_INVALID')
  })

  it('says 100.0% of a part only when nothing is missing', () => {
    const part = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((d) => fc.tuple(fc.integer({ min: 0, max: d }), fc.constant(d)))
    fc.assert(
      fc.property(part, ([n, d]) => {
        expect(formatPercent(rate(n, d)) === '100.0%').toBe(n === d)
      }),
    )
  })

  it('never falls when one more is done', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 3000 }), (n, d) => {
        const before = percentTenths(rate(n, d)) ?? 0
        const after = percentTenths(rate(n + 1, d)) ?? 0
        expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

describe('reaching a target', () => {
  it.each([
    [29, 30, 1, 1, false],
    [30, 30, 1, 1, true],
    [2, 3, 66, 100, true],
    [2, 3, 67, 100, false],
    [4, 5, 80, 100, true],
  ])('%i/%i against %i/%i: %s', (n, d, tn, td, reached) => {
    expect(reachesRate(rate(n, d), rate(tn, td))).toBe(reached)
  })

  it('cannot be told without anything to count', () => {
    expect(reachesRate(rate(0, 0), rate(1, 1))).toBeNull()
  })
})
