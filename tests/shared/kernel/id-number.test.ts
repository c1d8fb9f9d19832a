import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, eachDay, toDay } from '#shared/kernel/day.ts'
import { checkIdNumber, idCheckDigit, maskIdNumber } from '#shared/kernel/id-number.ts'

const today = toDay('2026-11-23')
const complete = (first17: string): string => first17 + idCheckDigit(first17)

describe('the check digit', () => {
  it.each([
    ['11010519491231002', 'X'],
    ['35092220150310001', '0'],
  ])('of %s is %s', (first17, digit) => {
    expect(idCheckDigit(first17)).toBe(digit)
  })
})

describe('an ID number that is accepted', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X'],
    ['11010519491231002x', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２ｘ', '11010519491231002X'],
    ['110105 19491231 002X', '11010519491231002X'],
    ["'11010519491231002X", '11010519491231002X'],
    ['\u202A350922201503100010\u202C', '350922201503100010'],
  ])('%s', (text, id) => {
    expect(checkIdNumber(text, { today })).toMatchObject({ ok: true, id })
  })

  it('gives birth date, sex and province', () => {
    expect(checkIdNumber('11010519491231002X', { today })).toEqual({
      ok: true,
      id: '11010519491231002X',
      birth: '1949-12-31',
      sex: 'female',
      provinceCode: '11',
    })
    expect(checkIdNumber('350922201503100010', { today })).toMatchObject({
      birth: '2015-03-10',
      sex: 'male',
      provinceCode: '35',
    })
  })

  it.each(['350182', '350402', '350427', '350625', '350681', '350784', '350822', '359999'])(
    'county code %s need not exist today',
    (county) => {
      expect(checkIdNumber(complete(`${county}20150310001`), { today }).ok).toBe(true)
    },
  )

  it.each(['810000', '820000', '830000'])('%s is a residence permit', (prefix) => {
    const result = checkIdNumber(complete(`${prefix}20150310001`), { today })
    expect(result).toMatchObject({ ok: true, provinceCode: prefix.slice(0, 2) })
  })

  it('a child born today has one', () => {
    expect(checkIdNumber(complete('35090220261123001'), { today }).ok).toBe(true)
  })

  it('may end in 000 when its check digit is right', () => {
    const days = eachDay(toDay('2015-01-01'), toDay('2015-12-31'))
    const numbers = days.map((birth) => complete(`350902${birth.replaceAll('-', '')}100`))
    const id = numbers.find((candidate) => candidate.endsWith('000')) ?? ''
    expect(id).toMatch(/000$/)
    expect(checkIdNumber(id, { today })).toMatchObject({ ok: true, id })
  })
})

describe('an ID number that is refused', () => {
  it.each([
    ['', 'missing'],
    ['　', 'missing'],
    ['35092220150310001', 'length'],
    ['3509222015031000100', 'length'],
    ['35092X201503100010', 'characters'],
    ['35092220150310001A', 'characters'],
    ['350922O01503100010', 'characters'],
    ['无', 'characters'],
    [complete('00092220150310001'), 'province'],
    [complete('99092220150310001'), 'province'],
    [complete('35092220150229001'), 'birth_date'],
    [complete('35092220151310001'), 'birth_date'],
    [complete('35092220261124001'), 'birth_date'],
    [complete('35092200150310001'), 'birth_date'],
    ['350922201503100011', 'check_digit'],
    ['350922201503107000', 'excel_truncated'],
    ['3.50922201503107E+17', 'excel_truncated'],
    ['3.50922E+17', 'excel_truncated'],
    ['350922150310001', 'old_15'],
  ])('"%s" because of %s', (text, problem) => {
    expect(checkIdNumber(text, { today })).toMatchObject({ ok: false, problem })
  })

  it('a number cell of eighteen digits has lost its tail', () => {
    expect(checkIdNumber(350_922_201_503_107_000, { today })).toEqual({
      ok: false,
      problem: 'excel_truncated',
      id: '350922201503107000',
      birth: '2015-03-10',
    })
    expect(checkIdNumber(350_922_150_310_001, { today })).toMatchObject({ problem: 'old_15' })
    expect(checkIdNumber(12.5, { today })).toMatchObject({ problem: 'characters' })
  })

  it('still gives the birth date when only the tail is damaged', () => {
    expect(checkIdNumber('350922201503107000', { today })).toMatchObject({ birth: '2015-03-10' })
  })
})

describe('every generated number', () => {
  const number = fc
    .record({
      county: fc.integer({ min: 350_100, max: 350_999 }),
      offset: fc.integer({ min: 0, max: 45_000 }),
      sequence: fc.integer({ min: 1, max: 999 }),
    })
    .map(({ county, offset, sequence }) => {
      const birth = addDays(toDay('1900-01-01'), offset)
      const digits = `${county}${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
      return { id: complete(digits), birth, sex: sequence % 2 === 1 ? 'male' : 'female' }
    })

  it('is accepted with its own birth date and sex', () => {
    fc.assert(
      fc.property(number, ({ id, birth, sex }) => {
        expect(checkIdNumber(id, { today })).toMatchObject({ ok: true, id, birth, sex })
      }),
    )
  })

  it('with any one digit written wrongly is refused', () => {
    fc.assert(
      fc.property(number, fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ id }, place, shift) => {
        const digit = (Number(id.charAt(place)) + shift) % 10
        const wrong = `${id.slice(0, place)}${digit}${id.slice(place + 1)}`
        expect(checkIdNumber(wrong, { today }).ok).toBe(false)
      }),
    )
  })
})

describe('a masked ID number', () => {
  it.each([
    ['350902201503101234', '350902********1234'],
    ['35090220150310123X', '350902********123X'],
    ['E12345678', 'E1*****78'],
    ['12345', '*****'],
    ['', ''],
  ])('%s is shown as %s', (id, masked) => {
    expect(maskIdNumber(id)).toBe(masked)
  })
})
