import { describe, expect, it } from 'vitest'
import { addChild } from '#tests/support/factories/children.ts'
import { acquisition, addBooks, titleDraft } from '#tests/support/factories/library.ts'
import { dumpSite } from '#tests/support/dump-site.ts'
import { openOffice } from '#tests/support/office.ts'

describe('cataloguing a title', () => {
  it('keeps the title in order, labels copies without a barcode, and tells every window', async () => {
    const office = await openOffice()
    const { title, copies } = await office.request('library.addTitle', {
      title: titleDraft({ isbn: '7-5442-7087-4', title: ' 小王子 ', classCode: 'i565.88' }),
      copies: acquisition({ count: 3, barcodes: ['ＴＳ000041'] }),
    })
    expect(title).toMatchObject({ isbn: '9787544270878', title: '小王子', classCode: 'I565.88' })
    expect(copies.map((copy) => copy.barcode)).toEqual(['TS000041', 'TS000042', 'TS000043'])
    expect(office.events).toContainEqual({ type: 'changed', features: ['library', 'workbench'] })
    expect(await office.request('library.titles', {})).toEqual([
      { ...title, copies: 3, available: 3 },
    ])
  })

  it('remembers from which funds books were bought', async () => {
    const office = await openOffice()
    const [copy] = await addBooks(office, '草房子', { origin: 'purchase', fundSource: 'F11' })
    expect(copy).toMatchObject({ origin: 'purchase', fundSource: 'F11', acquiredOn: '2026-03-01' })
  })

  it('sends a second title of one ISBN to the one on file', async () => {
    const office = await openOffice()
    const input = { title: titleDraft(), copies: acquisition() }
    const { title } = await office.request('library.addTitle', input)
    const before = await dumpSite(office)
    expect(await office.refusal('library.addTitle', input)).toEqual({
      code: 'ISBN_ON_FILE',
      details: { titleId: title.id, title: '小王子' },
    })
    expect(await dumpSite(office)).toBe(before)
  })

  it('takes any number of books without ISBN', async () => {
    const office = await openOffice()
    await addBooks(office, '闽南童谣')
    await addBooks(office, '手绘本')
    expect(await office.request('library.titles', {})).toHaveLength(2)
  })

  it.each([
    ['a barcode another copy bears', { barcodes: ['TS000001'] }, 'BARCODE_TAKEN'],
    ['a day that has not come', { acquiredOn: '2026-10-09' }, 'ACQUIRED_IN_FUTURE'],
  ])('refuses %s and leaves nothing behind', async (_what, copies, code) => {
    const office = await openOffice()
    await addBooks(office, '草房子')
    const before = await dumpSite(office)
    const refusal = await office.refusal('library.addTitle', {
      title: titleDraft({ isbn: null }),
      copies: acquisition(copies),
    })
    expect(refusal.code).toBe(code)
    expect(await dumpSite(office)).toBe(before)
  })

  it('says so when the six digits of the own barcode are used up', async () => {
    const office = await openOffice()
    const [{ titleId }] = await addBooks(office, '草房子', { barcodes: ['TS999999'] })
    const refusal = await office.refusal('library.addCopies', { titleId, copies: acquisition() })
    expect(refusal.code).toBe('BARCODES_USED_UP')
  })

  it('names the field of a wrong ISBN', async () => {
    const office = await openOffice()
    const refusal = await office.refusal('library.addTitle', {
      title: titleDraft({ isbn: '9787544270874' }),
      copies: acquisition(),
    })
    expect(refusal.details).toEqual({
      fields: [{ path: 'title.isbn', message: 'ISBN校验不通过，请对照封底条码核对' }],
    })
  })
})

describe('correcting a title', () => {
  it('keeps its own ISBN, and refuses that of another', async () => {
    const office = await openOffice()
    const { title } = await office.request('library.addTitle', {
      title: titleDraft(),
      copies: acquisition(),
    })
    const [{ titleId }] = await addBooks(office, '草房子')
    const corrected = await office.request('library.updateTitle', {
      id: title.id,
      title: titleDraft({ publisher: '人民文学出版社' }),
    })
    expect(corrected).toEqual({ ...title, publisher: '人民文学出版社' })
    const refusal = await office.refusal('library.updateTitle', {
      id: titleId,
      title: titleDraft({ title: '草房子' }),
    })
    expect(refusal.code).toBe('ISBN_ON_FILE')
  })
})

describe('the catalogue', () => {
  it('finds by title, author and ISBN, and counts what is on the shelf', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const { copies } = await office.request('library.addTitle', {
      title: titleDraft(),
      copies: acquisition({ count: 3 }),
    })
    await addBooks(office, '草房子')
    const [lent, damaged] = copies
    await office.request('library.lend', { barcode: lent?.barcode ?? '', childId: child.id })
    await office.request('library.removeCopy', {
      copyId: damaged?.id ?? 0,
      on: '2026-10-08',
      reason: 'damaged',
    })
    for (const search of ['王子', '圣埃克苏佩里', '978-7-5442-7087-8']) {
      const found = await office.request('library.titles', { search })
      expect(found.map((row) => [row.title, row.copies, row.available])).toEqual([['小王子', 2, 1]])
    }
    expect(await office.request('library.titles', { search: '红楼梦' })).toEqual([])
  })

  it('shows where each copy of a title is', async () => {
    const office = await openOffice()
    const child = await addChild(office, { name: '陈小明' })
    const [first, second] = await addBooks(office, '草房子', { count: 2 })
    await office.request('library.lend', { barcode: first.barcode, childId: child.id })
    const copies = await office.request('library.copies', { titleId: first.titleId })
    expect(copies.map((copy) => [copy.barcode, copy.loan?.childName])).toEqual([
      [first.barcode, '陈小明'],
      [second?.barcode, undefined],
    ])
  })
})

describe('taking a copy out of the holdings', () => {
  it('keeps the day and the reason, and cannot be done twice', async () => {
    const office = await openOffice()
    const [copy] = await addBooks(office, '草房子')
    const input = { copyId: copy.id, on: '2026-09-30', reason: 'withdrawn' } as const
    expect(await office.request('library.removeCopy', input)).toEqual({
      ...copy,
      removedOn: '2026-09-30',
      removedReason: 'withdrawn',
    })
    const refusal = await office.refusal('library.removeCopy', input)
    expect(refusal).toEqual({
      code: 'COPY_IS_REMOVED',
      details: { title: '草房子', reason: 'withdrawn', on: '2026-09-30' },
    })
  })

  it('is refused while a child has it, and before the day it came back', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const [copy] = await addBooks(office, '草房子')
    await office.request('library.lend', { barcode: copy.barcode, childId: child.id })
    const remove = { copyId: copy.id, on: '2026-10-08', reason: 'damaged' } as const
    expect((await office.refusal('library.removeCopy', remove)).code).toBe('COPY_IS_LENT')
    office.clock.moveTo('2026-10-12')
    await office.request('library.return', { barcode: copy.barcode })
    const refusal = await office.refusal('library.removeCopy', { ...remove, on: '2026-10-11' })
    expect(refusal).toEqual({ code: 'REMOVAL_TOO_EARLY', details: { earliest: '2026-10-12' } })
    await office.request('library.removeCopy', { ...remove, on: '2026-10-12' })
  })
})
