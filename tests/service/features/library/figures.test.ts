import { describe, expect, it, onTestFinished } from 'vitest'
import { libraryFigures, overdueLoans } from '#service/features/library/library.public.ts'
import { Connection } from '#service/platform/database/connection.ts'
import { toDay } from '#shared/kernel/day.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { addBooks } from '#tests/support/factories/library.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

async function readsOf(office: Office) {
  const database = await openSiteDatabase(office)
  onTestFinished(() => {
    database.close()
  })
  return new Connection(database).reads
}

/** A year of a small library: two children, four copies, one of them lost and one damaged. */
async function runLibrary(office: Office) {
  office.clock.moveTo('2026-03-01')
  const [a, b, c] = await addBooks(office, '小王子', { count: 3 })
  const ming = await addChild(office, { name: '陈小明' })
  const min = await addChild(office, { name: '吴敏' })
  const at = (day: string) => office.clock.moveTo(day)
  const lend = (copy: { readonly barcode: string } | undefined, childId: number) =>
    office.request('library.lend', { barcode: copy?.barcode ?? '', childId })
  at('2026-06-25')
  const kept = await lend(a, ming.id)
  at('2026-07-03')
  const lost = await lend(b, min.id)
  const quick = await lend(c, min.id)
  await office.request('library.return', { barcode: c?.barcode ?? '' })
  at('2026-07-10')
  await office.request('library.return', { barcode: a.barcode })
  at('2026-08-20')
  await office.request('library.loseCopy', { loanId: lost.id })
  at('2026-09-01')
  const again = await lend(a, min.id)
  const [extra] = await addBooks(office, '草房子', { acquiredOn: '2026-09-01' })
  return { a, b, c, extra, ming, min, kept, lost, quick, again }
}

describe('the figures of table 12', () => {
  it('count a quarter from the records, with the rows behind each figure', async () => {
    const office = await openOffice()
    const { a, b, c, extra, min, kept, lost, quick, again } = await runLibrary(office)
    office.clock.moveTo('2026-09-20')
    await office.request('library.removeCopy', {
      copyId: c?.id ?? 0,
      on: '2026-09-20',
      reason: 'damaged',
    })
    office.clock.moveTo('2026-12-01')
    const figures = libraryFigures(await readsOf(office), toDay('2026-07-01'), toDay('2026-09-30'))
    expect(figures).toEqual({
      copies: {
        opening: [a.id, b?.id, c?.id],
        acquired: [extra.id],
        removed: { lost: [b?.id], damaged: [c?.id], withdrawn: [] },
        closing: [a.id, extra.id],
      },
      loans: {
        opening: [kept.id],
        lent: [lost.id, quick.id, again.id],
        returned: [kept.id, quick.id],
        lost: [lost.id],
        closing: [again.id],
        overdue: [again.id],
      },
      borrowers: [min.id],
    })
  })

  it('do not change when books come back after the period', async () => {
    const office = await openOffice()
    const { a } = await runLibrary(office)
    const reads = await readsOf(office)
    const quarter = [toDay('2026-07-01'), toDay('2026-09-30')] as const
    const before = libraryFigures(reads, ...quarter)
    office.clock.moveTo('2026-10-12')
    await office.request('library.return', { barcode: a.barcode })
    expect(libraryFigures(reads, ...quarter)).toEqual(before)
  })
})

describe('overdue loans', () => {
  it('are those out past their due day, today or on a day gone by', async () => {
    const office = await openOffice()
    const { again, kept } = await runLibrary(office)
    office.clock.moveTo('2026-10-12')
    const today = await office.request('library.overdue', {})
    expect(today.map((loan) => [loan.id, loan.overdueDays])).toEqual([[again.id, 27]])
    const then = await office.request('library.overdue', { day: '2026-07-09' })
    expect(then.map((loan) => loan.id)).toEqual([])
    const reads = await readsOf(office)
    expect(overdueLoans(reads, toDay('2026-09-16')).map((loan) => loan.overdueDays)).toEqual([1])
    expect(kept.dueOn).toBe('2026-07-09')
  })
})
