import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, plainTextSchema } from '#shared/kernel/plain-text.ts'

describe('a text that is stored', () => {
  it.each([
    ['a name that would print itself backwards', '林\u202E雨小', '林雨小'],
    ['a name with a zero-width space inside', '林\u200B小雨', '林小雨'],
    ['a mark that isolates its direction', '\u2066林小雨\u2069', '林小雨'],
    ['a control character', '林小雨\u0000\u0007\u009F', '林小雨'],
    ['half a character', '林小雨\uD83D', '林小雨'],
    ['a tag nobody sees', '林小雨\u{E0041}', '林小雨'],
    [
      'a line break of another system',
      '第一行\r\n第二行\r第三行\u2028第四行',
      '第一行\n第二行\n第三行\n第四行',
    ],
    ['a tab', '林\t小雨', '林 小雨'],
  ])('%s', (_what, text, expected) => {
    expect(plainText(text)).toBe(expected)
  })

  it('keeps rare characters, signs of joy and the form of a character', () => {
    for (const text of ['𠮷田', '张三丰👍', '葛\u{E0100}', '第一行\n第二行']) {
      expect(plainText(text)).toBe(text)
    }
  })

  it('is left alone the second time and is always well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = plainText(text)
        expect(plainText(once)).toBe(once)
        expect(once.isWellFormed()).toBe(true)
      }),
    )
  })

  it('is measured as it is stored: a name of unseen characters is no name', () => {
    const name = plainTextSchema.trim().min(1).max(3)
    expect(name.safeParse('\u200B \u202E').success).toBe(false)
    expect(name.parse('林\u200B小\u200B雨\u200B')).toBe('林小雨')
  })
})
