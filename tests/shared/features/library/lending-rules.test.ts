import { describe, expect, it } from 'vitest'
import { childIdSchema } from '#shared/features/children/child.ts'
import { refuseLoan, refuseRemoval, refuseRenewal } from '#shared/features/library/lending-rules.ts'
import { loanIdSchema } from '#shared/features/library/loan.ts'
import { toDay } from '#shared/kernel/day.ts'

const copy = {
  title: '小王子',
  acquiredOn: toDay('2026-03-01'),
  removedOn: null,
  removedReason: null,
}
const loan = {
  id: loanIdSchema.parse(7),
  childId: childIdSchema.parse(3),
  title: '小王子',
  dueOn: toDay('2026-10-22'),
  closedOn: null,
  overdueDays: 0,
  renewals: 0,
  renewalsLeft: 1,
}

describe('lending', () => {
  const asked = { copy, copyLoan: null, isOnRegister: true, childLoans: [], maxBooks: 2 }
  const late = { title: '三毛流浪记', overdueDays: 4 }
  const inTime = { title: '草房子', overdueDays: 0 }
  const removed = { ...copy, removedOn: toDay('2026-09-01'), removedReason: 'damaged' as const }

  it('goes on when nothing stands against it', () => {
    expect(refuseLoan(asked)).toBeNull()
    expect(refuseLoan({ ...asked, childLoans: [inTime] })).toBeNull()
  })

  it.each([
    [
      'a removed copy',
      { copy: removed, copyLoan: loan },
      'COPY_IS_REMOVED',
      { title: '小王子', reason: 'damaged', on: '2026-09-01' },
    ],
    [
      'a copy that is out',
      { copyLoan: loan, isOnRegister: false },
      'COPY_IS_LENT',
      { title: '小王子', loanId: 7, childId: 3, dueOn: '2026-10-22' },
    ],
    [
      'a child who has left',
      { isOnRegister: false, childLoans: [late] },
      'CHILD_NOT_ON_REGISTER',
      {},
    ],
    [
      'a child with overdue books, even at the limit',
      { childLoans: [late, inTime] },
      'LOAN_OVERDUE_FIRST',
      { titles: ['三毛流浪记'] },
    ],
    [
      'a child at the limit',
      { childLoans: [inTime, inTime] },
      'CHILD_AT_LOAN_LIMIT',
      { maxBooks: 2, titles: ['草房子', '草房子'] },
    ],
  ])('is refused to %s', (_who, change, code, details) => {
    expect(refuseLoan({ ...asked, ...change })).toEqual({ code, details })
  })
})

describe('renewing', () => {
  it('goes on up to the due day', () => {
    expect(refuseRenewal(loan, true)).toBeNull()
  })

  it.each([
    ['closed', { closedOn: toDay('2026-10-10') }, 'LOAN_IS_CLOSED'],
    ['overdue', { overdueDays: 1 }, 'LOAN_IS_OVERDUE'],
    ['renewed as often as may be', { renewals: 1, renewalsLeft: 0 }, 'NO_RENEWAL_LEFT'],
  ])('a loan that is %s is refused', (_state, change, code) => {
    expect(refuseRenewal({ ...loan, ...change }, true)?.code).toBe(code)
  })

  it('is refused to a child who has left the register', () => {
    expect(refuseRenewal(loan, false)?.code).toBe('CHILD_NOT_ON_REGISTER')
  })
})

describe('taking a copy out of the holdings', () => {
  const today = toDay('2026-10-08')
  const asked = { copy, copyLoan: null, lastLoanDay: null }

  it.each([
    ['2026-03-01', null],
    ['2026-10-08', null],
    ['2026-02-28', { code: 'REMOVAL_TOO_EARLY', details: { earliest: '2026-03-01' } }],
    ['2026-10-09', { code: 'REMOVAL_IN_FUTURE', details: { today: '2026-10-08' } }],
  ])('on %s', (on, refusal) => {
    expect(refuseRemoval(asked, toDay(on), today)).toEqual(refusal)
  })

  it('is not dated before the copy last came back', () => {
    const returned = { ...asked, lastLoanDay: toDay('2026-09-15') }
    expect(refuseRemoval(returned, toDay('2026-09-14'), today)).toEqual({
      code: 'REMOVAL_TOO_EARLY',
      details: { earliest: '2026-09-15' },
    })
    expect(refuseRemoval(returned, toDay('2026-09-15'), today)).toBeNull()
  })

  it('is refused while a child has it', () => {
    expect(refuseRemoval({ ...asked, copyLoan: loan }, today, today)?.code).toBe('COPY_IS_LENT')
  })
})
