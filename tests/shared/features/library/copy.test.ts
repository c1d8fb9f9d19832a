import { describe, expect, it } from 'vitest'
import { normaliseBarcode, ownBarcode, serialOf } from '#shared/features/library/barcode.ts'
import { acquisitionSchema, isHeld, type AcquisitionDraft } from '#shared/features/library/copy.ts'
import { toDay } from '#shared/kernel/day.ts'
import { acquisition } from '#tests/support/factories/library.ts'

describe('barcodes', () => {
  it.each([
    ['ts000012', 'TS000012'],
    ['ＴＳ０００１２３', 'TS000123'],
    [' TS 000 012\n', 'TS000012'],
  ])('what a scanner typed as "%s" is %s', (typed, barcode) => {
    expect(normaliseBarcode(typed)).toBe(barcode)
  })

  it.each([
    [1, 'TS000001'],
    [999_999, 'TS999999'],
  ])('own barcode %i is %s and back', (serial, barcode) => {
    expect(ownBarcode(serial)).toBe(barcode)
    expect(serialOf(barcode)).toBe(serial)
  })

  it.each(['TS12345', 'TS1234567', 'XTS000001', '9787544270874'])(
    '%s is not our own',
    (barcode) => {
      expect(serialOf(barcode)).toBeNull()
    },
  )

  it.each([0, 1_000_000, 1.5])('there is no own barcode %d', (serial) => {
    expect(() => ownBarcode(serial)).toThrow(RangeError)
  })
})

describe('copies that come in', () => {
  it.each<[Partial<AcquisitionDraft>, string]>([
    [{ count: 0 }, '至少 1 册'],
    [{ count: 201 }, '一次最多登记 200 册'],
    [{ count: 1, barcodes: ['A0001', 'A0002'] }, '条码比册数多，请核对'],
    [{ count: 2, barcodes: ['a0001', 'Ａ0001'] }, '有重复的条码，每册一个条码'],
    [{ barcodes: ['书1'] }, '条码应为 4—20 位字母或数字'],
    [{ origin: 'purchase', fundSource: null }, '采购的图书请选择资金来源'],
    [{ origin: 'donation', fundSource: 'F11' }, '捐赠的图书不填资金来源'],
    [{ origin: 'purchase', fundSource: 'F52' }, '这项来源不是货币资金，请另选'],
  ])('%j is refused: %s', (overrides, message) => {
    const parsed = acquisitionSchema.safeParse(acquisition(overrides))
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message])
  })
})

describe('a copy counts among the holdings', () => {
  it.each([
    ['2026-02-28', null, false],
    ['2026-03-01', null, true],
    ['2026-05-31', '2026-06-01', true],
    ['2026-06-01', '2026-06-01', false],
    ['2026-03-01', '2026-03-01', false],
  ])('on %s, acquired on 1 March and removed on %s: %s', (day, removedOn, held) => {
    const copy = {
      acquiredOn: toDay('2026-03-01'),
      removedOn: removedOn === null ? null : toDay(removedOn),
    }
    expect(isHeld(copy, toDay(day))).toBe(held)
  })
})
