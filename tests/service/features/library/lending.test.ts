import { describe, expect, it } from 'vitest'
import { addChild } from '#tests/support/factories/children.ts'
import { addBooks, acquisition, titleDraft } from '#tests/support/factories/library.ts'
import { dumpSite } from '#tests/support/dump-site.ts'
import { openOffice } from '#tests/support/office.ts'

async function openDesk(titles: readonly string[] = ['小王子']) {
  const office = await openOffice()
  const child = await addChild(office, { name: '陈小明' })
  const barcodes: string[] = []
  for (const title of titles) barcodes.push((await addBooks(office, title))[0].barcode)
  const [barcode = ''] = barcodes
  return { office, child, childId: child.id, barcode, barcodes }
}

describe('lending', () => {
  it('writes down who has which book until when', async () => {
    const { office, childId, barcode } = await openDesk()
    const loan = await office.request('library.lend', { barcode, childId })
    expect(loan).toMatchObject({
      title: '小王子',
      barcode,
      childName: '陈小明',
      lentOn: '2026-10-08',
      dueOn: '2026-10-22',
      overdueDays: 0,
      renewalsLeft: 1,
    })
    expect(await office.request('library.loans', {})).toEqual([loan])
    expect(office.events).toContainEqual({ type: 'changed', features: ['library', 'workbench'] })
  })

  it('does not make a book due on a statutory day off', async () => {
    const { office, childId, barcode } = await openDesk()
    office.clock.moveTo('2026-09-20')
    const loan = await office.request('library.lend', { barcode, childId })
    expect(loan.dueOn).toBe('2026-10-08')
  })

  it('understands full-width and lower-case barcodes', async () => {
    const { office, childId } = await openDesk()
    const loan = await office.request('library.lend', { barcode: 'ｔｓ 000001 ', childId })
    expect(loan.barcode).toBe('TS000001')
  })

  it('refuses a copy that is out and says which loan and until when', async () => {
    const { office, childId, barcode } = await openDesk()
    const other = await addChild(office, { name: '吴敏' })
    const loan = await office.request('library.lend', { barcode, childId })
    const before = await dumpSite(office)
    expect(await office.refusal('library.lend', { barcode, childId: other.id })).toEqual({
      code: 'COPY_IS_LENT',
      details: { title: '小王子', loanId: loan.id, childId, dueOn: '2026-10-22' },
    })
    expect(await dumpSite(office)).toBe(before)
  })

  it('stops at two books and names them', async () => {
    const { office, childId, barcodes } = await openDesk(['小王子', '草房子', '十万个为什么'])
    const [a = '', b = '', c = ''] = barcodes
    await office.request('library.lend', { barcode: a, childId })
    await office.request('library.lend', { barcode: b, childId })
    expect(await office.refusal('library.lend', { barcode: c, childId })).toEqual({
      code: 'CHILD_AT_LOAN_LIMIT',
      details: { maxBooks: 2, titles: ['小王子', '草房子'] },
    })
  })

  it('stops a child with overdue books until they are back, without a fine', async () => {
    const { office, childId, barcodes } = await openDesk(['小王子', '草房子'])
    const [a = '', b = ''] = barcodes
    await office.request('library.lend', { barcode: a, childId })
    office.clock.moveTo('2026-10-23')
    expect(await office.refusal('library.lend', { barcode: b, childId })).toEqual({
      code: 'LOAN_OVERDUE_FIRST',
      details: { titles: ['小王子'] },
    })
    const back = await office.request('library.return', { barcode: a })
    expect(back).toMatchObject({ closedOn: '2026-10-23', closedAs: 'returned', overdueDays: 1 })
    await office.request('library.lend', { barcode: b, childId })
  })

  it('takes books back from a child who has left the register, but lends it none', async () => {
    const { office, childId, barcodes } = await openDesk(['小王子', '草房子'])
    const [a = '', b = ''] = barcodes
    const loan = await office.request('library.lend', { barcode: a, childId })
    await office.request('children.leave', {
      id: childId,
      leftOn: '2026-10-08',
      reason: 'moved-away',
    })
    expect((await office.refusal('library.lend', { barcode: b, childId })).code).toBe(
      'CHILD_NOT_ON_REGISTER',
    )
    expect((await office.refusal('library.renew', { loanId: loan.id })).code).toBe(
      'CHILD_NOT_ON_REGISTER',
    )
    expect((await office.request('library.return', { barcode: a })).closedAs).toBe('returned')
  })

  it.each([
    ['a barcode no copy bears', 'TS777777', 'BARCODE_UNKNOWN'],
    ['an empty scan', ' ', 'INVALID_INPUT'],
  ])('refuses %s', async (_what, barcode, code) => {
    const { office, childId } = await openDesk()
    expect((await office.refusal('library.lend', { barcode, childId })).code).toBe(code)
  })

  it('refuses a removed copy, and a child nobody registered', async () => {
    const { office, childId, barcode } = await openDesk()
    expect((await office.refusal('library.lend', { barcode, childId: 99 })).code).toBe('NOT_FOUND')
    const loan = await office.request('library.lend', { barcode, childId })
    await office.request('library.loseCopy', { loanId: loan.id })
    expect((await office.refusal('library.lend', { barcode, childId })).code).toBe(
      'COPY_IS_REMOVED',
    )
  })
})

describe('returning', () => {
  it('frees the copy for the next child', async () => {
    const { office, childId, barcode } = await openDesk()
    await office.request('library.lend', { barcode, childId })
    await office.request('library.return', { barcode })
    const other = await addChild(office, { name: '吴敏' })
    const loan = await office.request('library.lend', { barcode, childId: other.id })
    expect(loan.childName).toBe('吴敏')
  })

  it('refuses a copy that is not out, or that nobody knows', async () => {
    const { office, barcode } = await openDesk()
    expect(await office.refusal('library.return', { barcode })).toEqual({
      code: 'COPY_NOT_LENT',
      details: { title: '小王子', barcode },
    })
    expect((await office.refusal('library.return', { barcode: 'X-1' })).code).toBe(
      'BARCODE_UNKNOWN',
    )
  })
})

describe('renewing', () => {
  it('adds one loan period to the due day, once', async () => {
    const { office, childId, barcode } = await openDesk()
    const { id } = await office.request('library.lend', { barcode, childId })
    office.clock.moveTo('2026-10-22')
    const renewed = await office.request('library.renew', { loanId: id })
    expect(renewed).toMatchObject({ dueOn: '2026-11-05', renewals: 1, renewalsLeft: 0 })
    expect(await office.refusal('library.renew', { loanId: id })).toEqual({
      code: 'NO_RENEWAL_LEFT',
      details: { title: '小王子', times: 1 },
    })
  })

  it('is refused once the book is overdue or back', async () => {
    const { office, childId, barcode } = await openDesk()
    const { id } = await office.request('library.lend', { barcode, childId })
    office.clock.moveTo('2026-10-25')
    expect(await office.refusal('library.renew', { loanId: id })).toEqual({
      code: 'LOAN_IS_OVERDUE',
      details: { title: '小王子', days: 3 },
    })
    await office.request('library.return', { barcode })
    expect((await office.refusal('library.renew', { loanId: id })).code).toBe('LOAN_IS_CLOSED')
  })
})

describe('a lost book', () => {
  it('ends the loan and the copy in one act', async () => {
    const { office, childId, barcode } = await openDesk()
    const { id } = await office.request('library.lend', { barcode, childId })
    office.clock.moveTo('2026-10-30')
    const lost = await office.request('library.loseCopy', { loanId: id })
    expect(lost).toMatchObject({ closedOn: '2026-10-30', closedAs: 'lost', overdueDays: 8 })
    const scan = await office.request('library.scan', { barcode })
    expect(scan).toMatchObject({
      kind: 'removed',
      copy: { removedOn: '2026-10-30', removedReason: 'lost' },
    })
    expect((await office.refusal('library.loseCopy', { loanId: id })).code).toBe('LOAN_IS_CLOSED')
  })
})

describe('a scan', () => {
  it('tells a copy on the shelf from a lent one and names its borrower', async () => {
    const { office, childId, barcode } = await openDesk()
    expect(await office.request('library.scan', { barcode })).toMatchObject({
      kind: 'on-shelf',
      copy: { title: '小王子' },
    })
    const loan = await office.request('library.lend', { barcode, childId })
    expect(await office.request('library.scan', { barcode })).toMatchObject({ kind: 'lent', loan })
  })

  it('tells the ISBN on the cover from a copy, and shows the barcodes of the title', async () => {
    const { office } = await openDesk()
    const added = await office.request('library.addTitle', {
      title: titleDraft({ title: '草房子' }),
      copies: acquisition({ count: 2 }),
    })
    expect(await office.request('library.scan', { barcode: '9787544270878' })).toEqual({
      kind: 'isbn',
      title: '草房子',
      barcodes: added.copies.map((copy) => copy.barcode),
    })
  })

  it('says when nothing is known', async () => {
    const { office } = await openDesk()
    expect(await office.request('library.scan', { barcode: '6901234567892' })).toEqual({
      kind: 'unknown',
      text: '6901234567892',
    })
  })
})

describe('loans of a child', () => {
  it('are what it has at home, and what it has read', async () => {
    const { office, childId, barcodes } = await openDesk(['小王子', '草房子'])
    const [a = '', b = ''] = barcodes
    await office.request('library.lend', { barcode: a, childId })
    await office.request('library.return', { barcode: a })
    await office.request('library.lend', { barcode: b, childId })
    const loans = await office.request('library.childLoans', { childId })
    expect(loans.open.map((loan) => loan.title)).toEqual(['草房子'])
    expect(loans.closed.map((loan) => loan.title)).toEqual(['小王子'])
    expect(loans.maxBooks).toBe(2)
  })
})
