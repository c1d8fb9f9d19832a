import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIsbn } from '#shared/kernel/isbn.ts'

describe('ISBN', () => {
  it.each([
    ['9787544291170', '9787544291170'],
    ['978-7-5442-9117-0', '9787544291170'],
    ['ISBN：978 7 5442 9117 0', '9787544291170'],
    ['ISBN-13: 9787544291170', '9787544291170'],
    ['９７８７５４４２９１１７０', '9787544291170'],
    ['0-306-40615-2', '9780306406157'],
    ['080442957X', '9780804429573'],
    ['080442957x', '9780804429573'],
    ['9790060115615', '9790060115615'],
  ])('"%s" is kept as %s', (text, isbn13) => {
    expect(checkIsbn(text)).toEqual({ ok: true, isbn13 })
  })

  it.each([
    ['', 'missing'],
    ['ISBN', 'missing'],
    ['978754429117', 'length'],
    ['97875442911700', 'length'],
    ['9787544291171', 'check_digit'],
    ['0306406153', 'check_digit'],
    ['9777544291170', 'prefix'],
    ['TS000123', 'characters'],
    ['97875442X1170', 'characters'],
    ['978754429117X', 'characters'],
  ])('"%s" is refused because of %s', (text, problem) => {
    expect(checkIsbn(text)).toEqual({ ok: false, problem })
  })

  it('one digit written wrongly is always noticed', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const isbn = '9787544291170'
        const digit = (Number(isbn.charAt(place)) + shift) % 10
        expect(checkIsbn(`${isbn.slice(0, place)}${digit}${isbn.slice(place + 1)}`).ok).toBe(false)
      }),
    )
  })
})
