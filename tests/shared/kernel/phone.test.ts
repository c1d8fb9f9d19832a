import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPhone, parsePhone, parsePhones, phoneSchema } from '#shared/kernel/phone.ts'

describe('a phone number that is accepted', () => {
  it.each([
    ['13812345678', '13812345678', 'mobile'],
    ['１３８ １２３４ ５６７８', '13812345678', 'mobile'],
    ['138-1234-5678', '13812345678', 'mobile'],
    ['+86 138 1234 5678', '13812345678', 'mobile'],
    ['008613812345678', '13812345678', 'mobile'],
    ['8613812345678', '13812345678', 'mobile'],
    ['\u202A13812345678\u202C', '13812345678', 'mobile'],
    ['0593-2891234', '0593-2891234', 'landline'],
    ['(0591) 87654321', '0591-87654321', 'landline'],
    ['05932891234', '0593-2891234', 'landline'],
    ['010-12345678', '010-12345678', 'landline'],
    ['+86 593 2891234', '0593-2891234', 'landline'],
    ['+852 9123 4567', '+85291234567', 'overseas'],
    ['0039 333 1234567', '+393331234567', 'overseas'],
    ['12345', '12345', 'hotline'],
    ['110', '110', 'hotline'],
  ])('"%s" is kept as %s (%s)', (text, phone, kind) => {
    expect(parsePhone(text)).toEqual({ ok: true, phone, kind })
    expect(phoneSchema.parse(text)).toBe(phone)
  })
})

describe('a phone number that is refused', () => {
  it.each([
    ['', 'missing'],
    ['1381234567', 'mobile_length'],
    ['138123456789', 'mobile_length'],
    ['2891234', 'area_code_missing'],
    ['87654321', 'area_code_missing'],
    ['0593-289123', 'landline'],
    ['12812345678', 'unknown'],
    ['999', 'unknown'],
    ['+852', 'overseas'],
    ['妈妈13812345678', 'characters'],
    ['13812345678转2', 'characters'],
  ])('"%s" because of %s', (text, problem) => {
    expect(parsePhone(text)).toEqual({ ok: false, problem, text })
  })

  it('tells the form what to do', () => {
    const issue = phoneSchema.safeParse('2891234').error?.issues[0]
    expect(issue?.message).toBe('固定电话请带区号，例如 0593-2891234')
  })
})

describe('several numbers in one cell', () => {
  it.each([
    ['13812345678、13912345678', ['13812345678', '13912345678']],
    ['13812345678，13912345678', ['13812345678', '13912345678']],
    ['13812345678 / 0593-2891234', ['13812345678', '0593-2891234']],
    ['13812345678 13912345678', ['13812345678', '13912345678']],
    ['138 1234 5678 139 1234 5678', ['13812345678', '13912345678']],
    ['13812345678\n13912345678', ['13812345678', '13912345678']],
    ['0593 2891234 13812345678', ['0593-2891234', '13812345678']],
    ['+1 626 555 0100；13812345678', ['+16265550100', '13812345678']],
    ['138 1234 5678', ['13812345678']],
    ['、', []],
    ['', []],
  ])('"%s"', (text, expected) => {
    const phones = parsePhones(text).map((parsed) => (parsed.ok ? parsed.phone : parsed.problem))
    expect(phones).toEqual(expected)
  })

  it('a bad one does not hide the good ones', () => {
    expect(parsePhones('13812345678、1391234')).toEqual([
      { ok: true, phone: '13812345678', kind: 'mobile' },
      { ok: false, problem: 'mobile_length', text: '1391234' },
    ])
    expect(parsePhones('13812345678 139')).toMatchObject([{ ok: true }, { ok: false }])
  })
})

describe('a kept number', () => {
  it('is read again as itself', () => {
    const mobile = fc
      .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
      .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`)
    fc.assert(
      fc.property(mobile, (phone) => {
        expect(parsePhone(phone)).toEqual({ ok: true, phone, kind: 'mobile' })
        expect(parsePhones(`${phone}、${phone}`)).toHaveLength(2)
      }),
    )
  })

  it.each([
    ['13812345678', '138****5678'],
    ['0593-2891234', '0593-***1234'],
    ['010-12345678', '010-****5678'],
    ['+85291234567', '+85*****4567'],
    ['110', '110'],
    ['1234', '****'],
  ])('%s is masked as %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })
})
