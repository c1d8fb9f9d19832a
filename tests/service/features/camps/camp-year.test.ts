import { describe, expect, it } from 'vitest'
import { holdThrough, openCamp } from '#tests/support/factories/camps.ts'
import { openTerm, mark, rollCall } from '#tests/support/factories/tutoring.ts'
import { siteDraft } from '#tests/support/factories/site.ts'
import { openOffice } from '#tests/support/office.ts'

describe('the camps of a year', () => {
  it('are none at first: ten days are to be held, a camp must be scheduled', async () => {
    const office = await openOffice()
    expect(await office.request('camps.year', {})).toMatchObject({
      label: '2026年度',
      standing: 'none',
      minPerYear: 1,
      fullPerYear: 2,
      qualifiedIds: [],
      personDays: 0,
      camperCount: 0,
      forecast: { campId: null, daysToHold: 10, latestDay: '2026-12-22', isPossible: true },
      rules: { minDays: 10, dayBasis: 'held', maxGapDays: 45 },
    })
  })

  it('are met by one qualified camp; a short camp adds its 人日 but is not counted', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office)
    await holdThrough(office, camp, ['2026-07-06', '2026-07-17'], childIds)
    const short = await openCamp(office, ['周远'], {
      name: '短营',
      segments: [{ startsOn: '2026-08-03', endsOn: '2026-08-11' }],
    })
    await holdThrough(office, short.camp, ['2026-08-03', '2026-08-11'], short.childIds)
    expect(await office.request('camps.year', {})).toMatchObject({
      standing: 'met',
      qualifiedIds: [camp.id],
      shortIds: [short.camp.id],
      personDays: 12 * 2 + 9,
      camperCount: 3,
      forecast: null,
    })
    const before = await office.request('camps.year', { day: '2025-07-01' })
    expect(before).toMatchObject({ label: '2025年度', standing: 'none', personDays: 0 })
  })

  it('count a camp over the New Year in the new year', async () => {
    const office = await openOffice()
    office.clock.moveTo('2027-01-10')
    const { camp, childIds } = await openCamp(office, ['陈小明'], {
      name: '跨年冬令营',
      kind: 'winter',
      segments: [{ startsOn: '2026-12-28', endsOn: '2027-01-08' }],
    })
    await holdThrough(office, camp, ['2026-12-28', '2027-01-08'], childIds)
    const old = await office.request('camps.year', { basis: 'calendar', day: '2026-12-31' })
    const next = await office.request('camps.year', { basis: 'calendar', day: '2027-01-01' })
    expect([old.standing, old.personDays]).toEqual(['none', 4])
    expect([next.standing, next.personDays, next.qualifiedIds]).toEqual(['met', 8, [camp.id]])
  })

  it('go by the project year of the site, or by the calendar year when asked', async () => {
    const office = await openOffice()
    await office.request('site.update', siteDraft({ projectYearStart: '11-01' }))
    const { camp, childIds } = await openCamp(office, ['陈小明'], {
      segments: [{ startsOn: '2025-11-01', endsOn: '2025-11-10' }],
    })
    await holdThrough(office, camp, ['2025-11-01', '2025-11-10'], childIds)
    const project = await office.request('camps.year', {})
    expect([project.startsOn, project.endsOn]).toEqual(['2025-11-01', '2026-10-31'])
    expect(project.standing).toBe('met')
    const calendar = await office.request('camps.year', { basis: 'calendar' })
    expect(calendar.standing).toBe('none')
  })

  it('never count tutoring or a weekend class, however many days', async () => {
    const office = await openOffice()
    const { term, childIds } = await openTerm(office, ['陈小明'])
    const [childId = 0] = childIds
    for (let day = 14; day <= 25; day += 1) {
      const call = rollCall(term, `2026-09-${day}`, [mark(childId)], { confirmDayOff: true })
      await office.request('tutoring.takeRollCall', call)
    }
    const year = await office.request('camps.year', {})
    expect([year.standing, year.personDays]).toEqual(['none', 0])
  })
})
