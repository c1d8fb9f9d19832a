import { describe, expect, it } from 'vitest'
import { formatAverage, formatFigure } from '#shared/features/reports/report-table.ts'

describe('a figure as it is printed', () => {
  it.each([
    ['count', 0, '0'],
    ['count', null, '—'],
    ['area', 11_999, '119.99'],
    ['fen', 123_456, '1,234.56'],
    ['fen', -50, '-0.50'],
    ['text', '共用', '共用'],
  ] as const)('%s %s is %s', (kind, value, printed) => {
    expect(formatFigure(kind, value)).toBe(printed)
  })

  it.each([
    [10, 4, '2.5'],
    [1, 3, '0.3'],
    [2, 3, '0.7'],
    [1, 20, '0.1'],
    [0, 5, '0.0'],
    [5, 0, '—'],
  ])('an average of %i over %i is %s', (numerator, denominator, printed) => {
    expect(formatAverage({ numerator, denominator })).toBe(printed)
  })
})
