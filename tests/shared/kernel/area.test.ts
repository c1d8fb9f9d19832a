import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaSchema, formatArea, parseArea } from '#shared/kernel/area.ts'

describe('floor areas', () => {
  it.each([
    ['119.99', 11_999],
    ['120', 12_000],
    ['120.0', 12_000],
    ['45.5㎡', 4550],
    ['４５．５ 平方米', 4550],
    ['45.5m²', 4550],
    ['1,200', 120_000],
    ['.5', 50],
    ['0.01', 1],
    ['100000', 10_000_000],
  ])('"%s" is read as %i dm²', (text, dm2) => {
    expect(parseArea(text)).toEqual({ ok: true, dm2 })
  })

  it.each([
    ['119.995', 'AREA_TOO_PRECISE'],
    ['120.000', 'AREA_TOO_PRECISE'],
    ['', 'AREA_EMPTY'],
    ['㎡', 'AREA_EMPTY'],
    ['0', 'AREA_NOT_POSITIVE'],
    ['0.00', 'AREA_NOT_POSITIVE'],
    ['-12', 'AREA_NOT_POSITIVE'],
    ['100000.01', 'AREA_TOO_LARGE'],
    ['9999999999999999999', 'AREA_TOO_LARGE'],
    ['12亩', 'AREA_FORMAT'],
    ['5×8', 'AREA_FORMAT'],
    ['.', 'AREA_FORMAT'],
    ['-', 'AREA_FORMAT'],
  ])('"%s" is refused as %s', (text, code) => {
    expect(parseArea(text)).toEqual({ ok: false, code })
  })

  it('a site of 119.99 square metres stays below 120', () => {
    const parsed = parseArea('119.99')
    expect(parsed.ok && parsed.dm2 < 12_000).toBe(true)
    expect(formatArea(11_999)).toBe('119.99')
  })

  it('refuses to print a part of a dm²', () => {
    expect(() => formatArea(1.5)).toThrow('AREA_NOT_INTEGER')
    expect(() => formatArea(-1)).toThrow('AREA_NOT_INTEGER')
  })

  it('every area that is kept is printed and read back unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (dm2) => {
        expect(areaSchema.parse(dm2)).toBe(dm2)
        expect(parseArea(formatArea(dm2))).toEqual({ ok: true, dm2 })
      }),
    )
  })
})
