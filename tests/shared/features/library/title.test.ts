import { describe, expect, it } from 'vitest'
import { CLC_CLASSES, clcClassOf } from '#shared/features/library/clc-classes.ts'
import {
  bookTitleDraftSchema,
  matchesSearch,
  type BookTitleDraft,
} from '#shared/features/library/title.ts'
import { titleDraft } from '#tests/support/factories/library.ts'

function messagesOf(overrides: Partial<BookTitleDraft>): readonly string[] {
  const parsed = bookTitleDraftSchema.safeParse(titleDraft(overrides))
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)
}

describe('the ISBN of a title', () => {
  it.each([
    ['978-7-5442-7087-8', '9787544270878'],
    ['７５４４２７０８７４', '9787544270878'],
    ['7-5442-7087-4', '9787544270878'],
    ['', null],
    ['  ', null],
    [null, null],
  ])('%s is kept as %s', (typed, kept) => {
    expect(bookTitleDraftSchema.parse(titleDraft({ isbn: typed })).isbn).toBe(kept)
  })

  it.each([
    ['9787544270873', 'ISBN校验不通过，请对照封底条码核对'],
    ['978754427087', 'ISBN应为13位或10位数字'],
    ['小王子', 'ISBN只能由数字组成，10位的末位可以是X'],
  ])('%s is refused: %s', (typed, message) => {
    expect(messagesOf({ isbn: typed })).toEqual([message])
  })
})

describe('the fields of a title', () => {
  it.each([
    [{ title: '  ' }, '请填写题名'],
    [{ published: '21' }, '出版年应写成 2021 或 2021-06'],
    [{ published: '2021-13' }, '出版年应写成 2021 或 2021-06'],
    [{ classCode: 'W12' }, '中图法分类号应以大类字母开头，例如 I287.8'],
    [{ classCode: '287.8' }, '中图法分类号应以大类字母开头，例如 I287.8'],
    [{ priceFen: -1 }, '定价不能是负数'],
  ])('%j is refused: %s', (overrides, message) => {
    expect(messagesOf(overrides)).toEqual([message])
  })

  it.each(['', 'i287.8', 'G61', 'H319.4', 'TP311', 'Z228.1', 'Q95-49', 'I18'])(
    'class number "%s" is accepted',
    (classCode) => {
      expect(messagesOf({ classCode })).toEqual([])
    },
  )
})

describe('the words of the title page', () => {
  it('keep their Chinese punctuation; only white space is put in order', () => {
    const title = bookTitleDraftSchema.parse(
      titleDraft({ title: ' 十万个为什么：动物（第六版） ', author: '（法）  圣埃克苏佩里' }),
    )
    expect(title).toMatchObject({
      title: '十万个为什么：动物（第六版）',
      author: '（法） 圣埃克苏佩里',
    })
  })
})

describe('the Chinese Library Classification', () => {
  it('has its 22 main classes, without L, M, W and Y', () => {
    expect(CLC_CLASSES.map(({ code }) => code).join('')).toBe('ABCDEFGHIJKNOPQRSTUVXZ')
  })

  it.each([
    ['I287.8', '文学'],
    ['Z228.1', '综合性图书'],
    ['L1', undefined],
    ['', undefined],
  ])('%s belongs to %s', (number, name) => {
    expect(clcClassOf(number)?.name).toBe(name)
  })
})

describe('searching the catalogue', () => {
  const prince = {
    title: '小王子',
    author: '（法）圣埃克苏佩里',
    publisher: '南海出版公司',
    isbn: '9787544270878',
  }

  it.each([
    ['', true],
    ['王子', true],
    ['圣埃克苏佩里', true],
    ['南海 王子', true],
    ['978-7-5442', true],
    ['９７８７５４', true],
    ['王子 公主', false],
    ['9787544270879', false],
  ])('"%s" finds it: %s', (search, isFound) => {
    expect(matchesSearch(prince, search)).toBe(isFound)
  })

  it('does not find a book without ISBN by a number', () => {
    expect(matchesSearch({ ...prince, isbn: null }, '9787')).toBe(false)
  })
})
