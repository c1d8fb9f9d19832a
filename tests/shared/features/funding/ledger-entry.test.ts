import { describe, expect, it } from 'vitest'
import { accountsFor } from '#shared/features/funding/account-kind.ts'
import {
  effectFen,
  entryDraftSchema,
  isReversible,
  normaliseInvoiceNumber,
  reasonSchema,
  type EntryDraft,
} from '#shared/features/funding/ledger-entry.ts'
import { FUND_SOURCES } from '#shared/kernel/codes/fund-sources.ts'
import { expenseDraft, incomeDraft, ledgerEntry } from '#tests/support/factories/funding.ts'

describe('what the form of an entry refuses', () => {
  it.each<[string, Partial<EntryDraft>, string, string]>([
    ['no amount', { amountFen: Number.NaN }, 'amountFen', '请填写金额'],
    [
      'an amount of nothing',
      { amountFen: 0 },
      'amountFen',
      '金额应大于 0；要冲减已记的账，请用“冲销”',
    ],
    [
      'a negative amount',
      { amountFen: -1 },
      'amountFen',
      '金额应大于 0；要冲减已记的账，请用“冲销”',
    ],
    ['a part of a fen', { amountFen: 100.5 }, 'amountFen', '金额应精确到分'],
    [
      'more than the site can have',
      { amountFen: 10_000_000_001 },
      'amountFen',
      '金额太大，请检查是否多写了数字',
    ],
    ['an expense without a category', { category: null }, 'category', '请选择支出科目'],
    ['an expense nobody was paid', { counterparty: ' ' }, 'counterparty', '请填写收款单位或个人'],
    [
      'a summary of one character',
      { summary: '书' },
      'summary',
      '请填写摘要，例如“购买图书 30 册”',
    ],
    ['a day that is not a day', { day: '2026-02-30' }, 'day', '日期应写成 2026-10-08'],
    [
      'donated services',
      { source: 'F81' },
      'source',
      '服务捐赠只作备忘，不记入资金台账，请改选其他来源',
    ],
    [
      'donated goods in the bank',
      { source: 'F52' },
      'account',
      '捐赠物资按折价入账，不能记入银行存款或现金',
    ],
    [
      'money among the goods',
      { account: 'goods' },
      'account',
      '货币资金不能记入物资折价，请选择银行存款或现金',
    ],
    [
      'a reason of three characters',
      { overdrawReason: '先垫付' },
      'overdrawReason',
      '请用至少 4 个字写明原因',
    ],
    [
      'an ID number in the summary',
      { summary: '慰问 11010519491231002X' },
      'summary',
      '请不要在台账里写身份证号',
    ],
  ])('%s', (_words, wrong, path, message) => {
    const parsed = entryDraftSchema.safeParse(expenseDraft(wrong))
    expect(parsed.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      [path, message],
    ])
  })

  it('an income with a category, and one without a payer', () => {
    const wrong = incomeDraft({ category: 'E2', counterparty: '' })
    const messages = entryDraftSchema.safeParse(wrong).error?.issues.map((issue) => issue.message)
    expect(messages).toEqual(['只有支出才选支出科目', '请填写付款单位或个人'])
  })
})

describe('a form sent empty', () => {
  it('hears of every field at once', () => {
    const empty = { ...expenseDraft(), amountFen: Number.NaN, summary: '', counterparty: '' }
    const { source: _source, ...draft } = { ...empty, category: null }
    const paths = entryDraftSchema.safeParse(draft).error?.issues.map((issue) => issue.path[0])
    expect(paths?.toSorted()).toEqual([
      'amountFen',
      'category',
      'counterparty',
      'source',
      'summary',
    ])
  })
})

describe('what the form of an entry accepts', () => {
  it.each<[string, EntryDraft]>([
    ['an expense', expenseDraft()],
    ['an income', incomeDraft()],
    [
      'a balance carried in, from nobody in particular',
      incomeDraft({ kind: 'opening', counterparty: '' }),
    ],
    ['donated goods at their value', incomeDraft({ source: 'F52', account: 'goods' })],
    ['one fen', expenseDraft({ amountFen: 1 })],
    ['eighteen digits that are no ID number', expenseDraft({ summary: '转账 622848001234567890' })],
  ])('%s', (_words, draft) => {
    expect(entryDraftSchema.safeParse(draft).error).toBeUndefined()
  })

  it('with an empty invoice number and an empty reason as none', () => {
    const parsed = entryDraftSchema.parse(
      expenseDraft({ invoiceNumber: ' ', overdrawReason: '  ' }),
    )
    expect([parsed.invoiceNumber, parsed.overdrawReason]).toEqual([null, null])
  })
})

describe('accounts', () => {
  it('keep goods apart from bank and cash, and have no place for donated services', () => {
    const goods = FUND_SOURCES.filter(({ code }) => accountsFor(code).includes('goods'))
    const none = FUND_SOURCES.filter(({ code }) => accountsFor(code).length === 0)
    expect(goods.map(({ code }) => code)).toEqual(['F52'])
    expect(none.map(({ code }) => code)).toEqual(['F81'])
    expect(accountsFor('F11')).toEqual(['bank', 'cash'])
  })
})

describe('an entry', () => {
  it.each([
    ['income', 500, 500],
    ['opening', 500, 500],
    ['expense', 500, -500],
    ['expense', -500, 500],
    ['income', -500, -500],
  ])('of %s over %i fen moves its balance by %i', (kind, amountFen, effect) => {
    expect(effectFen(ledgerEntry({ kind, amountFen }))).toBe(effect)
  })

  it('is reversible only while it is neither red nor reversed', () => {
    expect(isReversible(ledgerEntry({}))).toBe(true)
    expect(isReversible(ledgerEntry({ reversedById: 2 }))).toBe(false)
    expect(isReversible(ledgerEntry({ reversesId: 2, amountFen: -1 }))).toBe(false)
  })

  it.each([
    ['２６３５ ２０００ ００１', '26352000001'],
    [' no-12a ', 'NO-12A'],
    ['　', null],
  ])('spells the invoice number “%s” as %s', (typed, kept) => {
    expect(normaliseInvoiceNumber(typed)).toBe(kept)
  })

  it('is reversed for a reason of at least four characters, spaces at the ends not counted', () => {
    expect(reasonSchema.safeParse(' 重复记 ').success).toBe(false)
    expect(reasonSchema.parse(' 重复记账 ')).toBe('重复记账')
  })
})
