import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitsOf, normaliseName, normaliseText } from '#shared/kernel/full-width.ts'

describe('text from rosters', () => {
  it.each([
    ['　蕉城区　城南镇 ', '蕉城区 城南镇'],
    ['ＡＢＣ１２３', 'ABC123'],
    ['三年级\n（2）班', '三年级 (2)班'],
    ['\u202A13812345678\u202C', '13812345678'],
    ['\uFEFF姓名', '姓名'],
    ['', ''],
  ])('"%s" becomes "%s"', (text, expected) => {
    expect(normaliseText(text)).toBe(expected)
  })

  it('keeps digits only, full-width ones included', () => {
    expect(digitsOf('电话：１３８-1234 5678')).toBe('13812345678')
  })

  it('is left alone the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))
      }),
    )
  })
})

describe('names', () => {
  it.each([
    ['张　三', '张三'],
    ['张 三', '张三'],
    [' 钟 小 畲 ', '钟小畲'],
    ['欧阳 娜娜', '欧阳娜娜'],
    ['欧 阳 娜 娜', '欧阳娜娜'],
    ['张三 李四', '张三 李四'],
    ['张三丰 李四', '张三丰 李四'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉 ・ 买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉．买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
    ['古丽·热依·汗', '古丽·热依·汗'],
    ['㑇\u{20000} 三', '㑇\u{20000}三'],
    ['Mary Ann Chen', 'Mary Ann Chen'],
    ['J. Chen', 'J. Chen'],
    ['', ''],
  ])('"%s" is kept as "%s"', (text, expected) => {
    expect(normaliseName(text)).toBe(expected)
    expect(normaliseName(expected)).toBe(expected)
  })
})
