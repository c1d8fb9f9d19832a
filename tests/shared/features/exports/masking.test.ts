import { describe, expect, it } from 'vitest'
import {
  maskBirth,
  maskDocument,
  maskName,
  maskNamesIn,
  maskParty,
  maskPhone,
  publicCells,
} from '#shared/features/exports/masking.ts'
import { toDay } from '#shared/kernel/day.ts'

describe('a name on a masked list', () => {
  it.each([
    ['', ''],
    ['张', '某'],
    ['张三', '张某'],
    ['张三丰', '张某某'],
    ['王李小明', '王某某'],
    ['欧阳锋', '欧阳某'],
    ['欧阳娜娜', '欧阳某某'],
    ['欧阳', '欧某'],
    ['司马光', '司马某'],
    ['钟离权', '钟离某'],
    ['买买提·艾力', '买某某'],
    ['阿依古丽·买买提江', '阿某某'],
    ['Anna Lin', 'A某某'],
    ['𠮷田', '𠮷某'],
    [' 李四 ', '李某'],
  ])('%s becomes %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })
})

describe('numbers on a masked list', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['0593-2891234', '0593-****34'],
    ['05932891234', '0593-****34'],
    ['12345', '****'],
    ['', ''],
  ])('the phone %s becomes %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })

  it.each([
    ['35090220150301003X', '350902********003X'],
    ['E12345678', '****78'],
    [null, ''],
  ])('the document %s becomes %s', (number, masked) => {
    expect(maskDocument(number)).toBe(masked)
  })

  it('a birth keeps its year and month', () => {
    expect(maskBirth(toDay('2015-03-01'))).toBe('2015-03')
  })
})

describe('names among other words', () => {
  it.each([
    ['林静', '林某'],
    ['新华书店', '新华书店'],
    ['城南镇政府', '城南镇政府'],
    ['陈记文具店', '陈记文具店'],
  ])('the party %s becomes %s', (name, masked) => {
    expect(maskParty(name)).toBe(masked)
  })

  it('every child named in a text is masked, the longer name first', () => {
    expect(maskNamesIn('给林小雨、林小雨晴买书', ['林小雨', '林小雨晴'])).toBe(
      '给林某某、林某某买书',
    )
  })
})

describe('counts the public may read', () => {
  it.each([
    [
      [5, 4, 3],
      [5, 4, 3],
    ],
    [
      [5, 2, 1],
      [5, '<3', '<3'],
    ],
    [
      [9, 4, 2],
      [9, '＊', '<3'],
    ],
    [
      [0, 7],
      ['<3', '＊'],
    ],
    [[1], ['<3']],
    [[], []],
  ])('%j are shown as %j', (counts, shown) => {
    expect(publicCells(counts)).toEqual(shown)
  })
})
