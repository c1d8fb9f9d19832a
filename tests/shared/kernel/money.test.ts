import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fenSchema,
  formatYuan,
  formatYuanPlain,
  parseYuan,
  toUppercaseYuan,
} from '#shared/kernel/money.ts'

const anyFen = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })

describe('amounts in figures', () => {
  it.each([
    [123_450, '¥1,234.50'],
    [-123_450, '-¥1,234.50'],
    [0, '¥0.00'],
    [-0, '¥0.00'],
    [5, '¥0.05'],
    [-5, '-¥0.05'],
    [99_999, '¥999.99'],
    [100_000, '¥1,000.00'],
    [43_000_000_00, '¥43,000,000.00'],
  ])('%i fen is printed as %s', (fen, text) => {
    expect(formatYuan(fen)).toBe(text)
  })

  it('is printed without sign of currency for spreadsheet text', () => {
    expect(formatYuanPlain(-123_450)).toBe('-1234.50')
  })

  it('refuses a part of a fen', () => {
    expect(() => formatYuan(0.5)).toThrow('MONEY_NOT_INTEGER')
    expect(fenSchema.safeParse(0.5).success).toBe(false)
    expect(fenSchema.safeParse(-120).success).toBe(true)
  })

  it.each([
    ['1234.5', 123_450],
    ['1,234.50', 123_450],
    ['１，２３４．５０', 123_450],
    ['￥1,234.50', 123_450],
    ['¥ 1 234.50 元', 123_450],
    ['-¥3.20', -320],
    ['¥-3.20', -320],
    ['−3.2', -320],
    ['-0', 0],
    ['.5', 50],
    ['0.05', 5],
    ['007', 700],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('"%s" is read as %i fen', (text, fen) => {
    expect(parseYuan(text)).toEqual({ ok: true, fen })
  })

  it.each([
    ['', 'MONEY_EMPTY'],
    [' ', 'MONEY_EMPTY'],
    ['¥', 'MONEY_EMPTY'],
    ['-', 'MONEY_EMPTY'],
    ['1.005', 'MONEY_TOO_PRECISE'],
    ['1.000', 'MONEY_TOO_PRECISE'],
    ['12,34', 'MONEY_FORMAT'],
    ['1,2345', 'MONEY_FORMAT'],
    ['5.', 'MONEY_FORMAT'],
    ['.', 'MONEY_FORMAT'],
    ['1.2.3', 'MONEY_FORMAT'],
    ['--5', 'MONEY_FORMAT'],
    ['1e5', 'MONEY_FORMAT'],
    ['三百', 'MONEY_FORMAT'],
    ['90071992547409.92', 'MONEY_TOO_LARGE'],
    ['99999999999999999999', 'MONEY_TOO_LARGE'],
  ])('"%s" is refused as %s', (text, code) => {
    expect(parseYuan(text)).toEqual({ ok: false, code })
  })

  it('every printed amount is read back as the same fen', () => {
    fc.assert(
      fc.property(anyFen, fc.boolean(), (amount, red) => {
        const fen = red && amount !== 0 ? -amount : amount
        expect(parseYuan(formatYuan(fen))).toEqual({ ok: true, fen })
        expect(parseYuan(formatYuanPlain(fen))).toEqual({ ok: true, fen })
      }),
    )
  })
})

describe('amounts in capitals', () => {
  it.each([
    [140_950, '壹仟肆佰零玖元伍角'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [1000, '壹拾元整'],
    [10_000_000, '壹拾万元整'],
    [1_000_100, '壹万零壹元整'],
    [5, '伍分'],
    [50, '伍角'],
    [168_032, '壹仟陆佰捌拾元零叁角贰分'],
    [0, '零元整'],
    [100, '壹元整'],
    [12_345, '壹佰贰拾叁元肆角伍分'],
    [10_700_053, '壹拾万零柒仟元零伍角叁分'],
    [1_000_000_000_00, '壹拾亿元整'],
    [100_000_001_00, '壹亿零壹元整'],
    [100_010_000_00, '壹亿零壹万元整'],
    [1_234_567_890_12, '壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元零壹角贰分'],
    [1_000_000_000_000_00, '壹万亿元整'],
    [20_300_000_000_000_00, '贰拾万零叁仟亿元整'],
  ])('%i fen is %s', (fen, text) => {
    expect(toUppercaseYuan(fen)).toBe(text)
  })

  it('writes 整 after 角 only when the accounting rule is chosen', () => {
    expect(toUppercaseYuan(140_950)).toBe('壹仟肆佰零玖元伍角')
    expect(toUppercaseYuan(140_950, { jiaoZheng: true })).toBe('壹仟肆佰零玖元伍角整')
    expect(toUppercaseYuan(140_955, { jiaoZheng: true })).toBe('壹仟肆佰零玖元伍角伍分')
    expect(toUppercaseYuan(1000, { jiaoZheng: true })).toBe('壹拾元整')
  })

  it('refuses red entries, which are written in figures only', () => {
    expect(() => toUppercaseYuan(-1)).toThrow('MONEY_UPPERCASE_NEGATIVE')
  })

  it('says the same amount as the figures', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        const text = toUppercaseYuan(fen)
        expect(readCapitals(text)).toBe(BigInt(fen))
        expect(text).not.toMatch(/零零|.零元|^零[^元]|零[万亿]/)
      }),
      { numRuns: 500 },
    )
  })
})

function readCapitals(text: string): bigint {
  const digits = '零壹贰叁肆伍陆柒捌玖'
  const places: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n }
  let total = 0n
  let wan = 0n
  let group = 0n
  let digit = 0n
  for (const char of text) {
    const place = places[char]
    if (digits.includes(char)) digit = BigInt(digits.indexOf(char))
    else if (place !== undefined) {
      group += digit * place
      digit = 0n
    } else if (char === '万') {
      wan = (group + digit) * 10_000n
      group = digit = 0n
    } else if (char === '亿') {
      total = (wan + group + digit) * 100_000_000n
      wan = group = digit = 0n
    } else if (char === '元') {
      total = (total + wan + group + digit) * 100n
      group = digit = 0n
    } else if (char === '角') {
      total += digit * 10n
      digit = 0n
    } else if (char === '分') total += digit
  }
  return total
}
