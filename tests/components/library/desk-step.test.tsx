import { describe, expect, it } from 'vitest'
import { errorText } from '#renderer/api/error-text.ts'
import { deskStep } from '#renderer/features/library/desk-step.ts'
import { LIBRARY_TEXTS } from '#renderer/features/library/library.text.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import type { LabelledCopy, Scan } from '#shared/features/library/copy-standing.ts'
import { bookCopyIdSchema } from '#shared/features/library/copy.ts'
import { LIBRARY_ERRORS } from '#shared/features/library/library.errors.ts'
import { loanIdSchema, type LoanLine } from '#shared/features/library/loan.ts'
import { bookTitleIdSchema } from '#shared/features/library/title.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { toDay } from '#shared/kernel/day.ts'

const copy: LabelledCopy = {
  id: bookCopyIdSchema.parse(1),
  titleId: bookTitleIdSchema.parse(1),
  title: '小王子',
  barcode: 'TS000001',
  origin: 'donation',
  fundSource: null,
  acquiredOn: toDay('2026-03-01'),
  removedOn: null,
  removedReason: null,
}
const loan: LoanLine = {
  id: loanIdSchema.parse(7),
  copyId: copy.id,
  childId: childIdSchema.parse(3),
  lentOn: toDay('2026-10-08'),
  dueOn: toDay('2026-10-22'),
  renewals: 0,
  closedOn: null,
  closedAs: null,
  barcode: copy.barcode,
  title: copy.title,
  childName: '陈小明',
  overdueDays: 0,
  renewalsLeft: 1,
}
const lent = { kind: 'lent', copy, loan } as const
const ming = { id: 3, name: '陈小明' }
const min = { id: 4, name: '吴敏' }
const nothing = new Set<LoanLine['id']>()

function said(step: ReturnType<typeof deskStep>) {
  if (step.act !== 'say') throw new Error(`the desk did ${step.act}`)
  return step.message
}

describe('a scan at the lending desk', () => {
  it('lends a book on the shelf to the child at the desk', () => {
    expect(deskStep({ kind: 'on-shelf', copy }, ming, nothing)).toEqual({
      act: 'lend',
      child: ming,
    })
  })

  it('asks for the child first when nobody is at the desk', () => {
    expect(said(deskStep({ kind: 'on-shelf', copy }, null, nothing)).title).toBe(
      '《小王子》在架，还没有选择借书的儿童',
    )
  })

  it('takes a lent book back from nobody in particular, or from the child who has it', () => {
    expect(deskStep(lent, null, nothing)).toEqual({ act: 'return' })
    expect(deskStep(lent, ming, nothing)).toEqual({ act: 'return' })
  })

  it('does not take back what it lent a moment ago: the scanner read it twice', () => {
    const message = said(deskStep(lent, ming, new Set([loan.id])))
    expect(message.title).toBe('《小王子》刚刚已借给陈小明')
    expect(message.giveBack).toEqual({ barcode: 'TS000001', label: '归还' })
  })

  it('says who has a book that another child wants, and offers to take it back first', () => {
    const late = { ...lent, loan: { ...loan, overdueDays: 3 } }
    expect(said(deskStep(late, min, nothing))).toEqual({
      severity: 'error',
      title: '《小王子》在陈小明名下，还没有归还',
      text: '应还日期2026年10月22日，已逾期 3 天。书在手边的，先替陈小明归还，再扫一次借给吴敏。',
      giveBack: { barcode: 'TS000001', label: '先归还' },
    })
  })

  it.each<[string, Scan, string, string]>([
    [
      'a removed copy',
      {
        kind: 'removed',
        copy: { ...copy, removedOn: toDay('2026-09-01'), removedReason: 'damaged' },
      },
      '《小王子》这一册已下架（破损）',
      '2026年9月1日起不再计入馆藏',
    ],
    [
      'the ISBN of six copies',
      { kind: 'isbn', title: '小王子', barcodes: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'] },
      '扫到的是封底的 ISBN',
      'A1、A2、A3、A4、A5 等 6 册',
    ],
    ['an unknown text', { kind: 'unknown', text: '88' }, '不认识的条码', '没有条码为 88 的图书'],
  ])('explains %s', (_what, scan, title, text) => {
    const message = said(deskStep(scan, ming, nothing))
    expect(message.title).toBe(title)
    expect(message.text).toContain(text)
  })
})

describe('the sentences of refusals', () => {
  const details = {
    title: '小王子',
    titles: ['三毛流浪记', '草房子'],
    barcode: 'TS000001',
    maxBooks: 2,
    days: 3,
    times: 1,
    reason: 'lost',
    on: '2026-10-01',
    dueOn: '2026-10-22',
    today: '2026-10-08',
    earliest: '2026-09-15',
  }

  it.each(LIBRARY_ERRORS)('%s is said in plain Chinese', (code) => {
    const text = errorText(new AppError(code, details), LIBRARY_TEXTS)
    expect(text).not.toMatch(/程序出错|undefined|NaN|[A-Z]{3,}_/)
    expect(text.length).toBeGreaterThan(8)
  })

  it('name the books and the days', () => {
    const say = (code: string) => errorText(new AppError(code, details), LIBRARY_TEXTS)
    expect(say('CHILD_AT_LOAN_LIMIT')).toBe(
      '已借满 2 册：《三毛流浪记》、《草房子》。还回一册后再借',
    )
    expect(say('LOAN_OVERDUE_FIRST')).toContain('《三毛流浪记》、《草房子》')
    expect(say('COPY_IS_REMOVED')).toContain('《小王子》已于2026年10月1日作“丢失”下架')
    expect(say('REMOVAL_TOO_EARLY')).toContain('2026年9月15日')
  })
})
