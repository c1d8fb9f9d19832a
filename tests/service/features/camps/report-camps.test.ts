import { describe, expect, it, onTestFinished } from 'vitest'
import { toDay } from '#shared/kernel/day.ts'
import { quarterOf } from '#shared/kernel/period.ts'
import {
  campDaysDue,
  campYearCheck,
  listCampChildDays,
  listCampsForReport,
} from '#service/features/camps/camps.public.ts'
import { Connection } from '#service/platform/database/connection.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { campMark, campDay, holdThrough, openCamp } from '#tests/support/factories/camps.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

async function readsOf(office: Office) {
  const database = await openSiteDatabase(office)
  onTestFinished(() => {
    database.close()
  })
  return new Connection(database).reads
}

async function quarter(office: Office, n: number, today = '2026-10-08') {
  const { startsOn: from, endsOn: to } = quarterOf(2026, n)
  return listCampsForReport(await readsOf(office), { from, to, today: toDay(today) })
}

describe('the camps of a quarter report (table 7)', () => {
  it('count a camp from 28 June to 9 July in the third quarter, and its 人日 where they were', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office, ['陈小明', '吴敏'], {
      segments: [{ startsOn: '2026-06-28', endsOn: '2026-07-09' }],
    })
    await holdThrough(office, camp, ['2026-06-28', '2026-07-09'], childIds)
    const [second] = await quarter(office, 2)
    const [third] = await quarter(office, 3)
    expect(second).toMatchObject({
      name: '2026年夏令营',
      kind: 'summer',
      calendarDays: 12,
      heldDays: 3,
      lastHeldOn: '2026-06-30',
      standing: 'running',
      isQualified: false,
      assignedOn: null,
      inPeriod: { heldDays: 3, campers: 2, personDays: 6 },
    })
    expect(third).toMatchObject({
      heldDays: 12,
      campers: 2,
      personDays: 24,
      standing: 'qualified',
      isQualified: true,
      assignedOn: '2026-07-09',
      inPeriod: { heldDays: 9, personDays: 18 },
    })
    expect(await quarter(office, 4)).toEqual([])
  })

  it('give the rows behind every figure, absent children left out', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office)
    const [first = 0, second = 0] = childIds
    const marks = [campMark(first, 'present', null), campMark(second, 'absent', null)]
    await office.request('camps.recordDay', campDay(camp, '2026-07-06', [], { marks }))
    const [row] = await quarter(office, 3)
    expect(row?.dayIds).toHaveLength(1)
    expect(row?.attendanceIds).toHaveLength(1)
    expect(row?.childIds).toEqual([first])
    const reads = await readsOf(office)
    expect(listCampChildDays(reads, toDay('2026-07-01'), toDay('2026-07-06'))).toEqual([
      { attendanceId: row?.attendanceIds[0], childId: first, day: '2026-07-06' },
    ])
    expect(listCampChildDays(reads, toDay('2026-07-07'), toDay('2026-07-31'))).toEqual([])
  })

  it('call a camp running while its last day is ahead, short once it is over', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office)
    await holdThrough(office, camp, ['2026-07-06', '2026-07-09'], childIds)
    const [during] = await quarter(office, 3, '2026-07-10')
    const [after] = await quarter(office, 3, '2026-07-18')
    expect([during?.standing, during?.heldDays]).toEqual(['running', 4])
    expect([after?.standing, after?.assignedOn]).toEqual(['short', '2026-07-09'])
  })

  it('do not list a camp of which nothing was held', async () => {
    const office = await openOffice()
    await openCamp(office)
    expect(await quarter(office, 3)).toEqual([])
  })
})

describe('what the workbench asks', () => {
  it('is how the year stands', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office)
    await holdThrough(office, camp, ['2026-07-06', '2026-07-15'], childIds)
    const reads = await readsOf(office)
    expect(campYearCheck(reads, toDay('2026-10-08')).standing).toBe('met')
    expect(campYearCheck(reads, toDay('2027-10-08')).standing).toBe('none')
  })

  it('is which camp days wait for their roll call', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office)
    office.clock.moveTo('2026-07-08')
    await office.request('camps.recordDay', campDay(camp, '2026-07-07', childIds))
    const due = campDaysDue(await readsOf(office), toDay('2026-07-08'))
    expect(due.map(({ day, memberCount }) => [day, memberCount])).toEqual([
      ['2026-07-06', 2],
      ['2026-07-08', 2],
    ])
  })
})
