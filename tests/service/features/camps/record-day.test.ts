import { describe, expect, it } from 'vitest'
import { addChild } from '#tests/support/factories/children.ts'
import { campDraft } from '#tests/support/factories/camp-records.ts'
import { campDay, campMark, holdThrough, openCamp } from '#tests/support/factories/camps.ts'
import { openOffice } from '#tests/support/office.ts'

async function running(names: readonly string[] = ['陈小明', '吴敏']) {
  const office = await openOffice()
  const { camp, childIds } = await openCamp(office, names)
  const [first = 0, second = 0] = childIds
  return { office, camp, childIds, first, second }
}

describe('recording a day of a camp', () => {
  it('keeps activity and every mark, and counts the day, the children and the 人日', async () => {
    const { office, camp, first, second } = await running()
    const marks = [campMark(first, 'late', 'absent'), campMark(second, 'excused')]
    const summary = await office.request(
      'camps.recordDay',
      campDay(camp, '2026-07-06', [], { activity: '开营仪式', marks }),
    )
    expect(summary).toMatchObject({ heldDays: 1, camperCount: 1, personDays: 1 })
    const { days } = await office.request('camps.get', { id: camp.id })
    expect(days[0]).toEqual({
      day: '2026-07-06',
      part: 1,
      status: 'held',
      activity: '开营仪式',
      note: '',
      marks,
      expected: [first, second],
    })
    expect(days[1]).toMatchObject({ day: '2026-07-07', status: null, marks: [] })
  })

  it('corrects the same day, and a day turned into a typhoon day loses its marks', async () => {
    const { office, camp, childIds, first, second } = await running()
    await office.request('camps.recordDay', campDay(camp, '2026-07-06', childIds))
    const marks = [campMark(first), campMark(second, 'absent')]
    const corrected = campDay(camp, '2026-07-06', [], { marks })
    expect(await office.request('camps.recordDay', corrected)).toMatchObject({ personDays: 1 })
    const cancelled = { status: 'cancelled' as const, activity: '', note: '台风“海燕”' }
    const off = await office.request('camps.recordDay', campDay(camp, '2026-07-06', [], cancelled))
    expect(off).toMatchObject({ heldDays: 0, personDays: 0, freeDays: ['2026-07-06'] })
  })

  it.each([
    ['outside its parts', '2026-07-18', 'CAMP_DAY_OUTSIDE'],
    ['before its first day', '2026-07-05', 'CAMP_DAY_OUTSIDE'],
  ])('refuses a day %s', async (_case, day, code) => {
    const { office, camp, childIds } = await running()
    const refusal = await office.refusal('camps.recordDay', campDay(camp, day, childIds))
    expect(refusal).toEqual({ code, details: { day } })
  })

  it('refuses tomorrow, takes today', async () => {
    const { office, camp, childIds } = await running()
    office.clock.moveTo('2026-07-06')
    const tomorrow = await office.refusal('camps.recordDay', campDay(camp, '2026-07-07', childIds))
    expect(tomorrow).toEqual({ code: 'CAMP_DAY_IN_FUTURE', details: { day: '2026-07-07' } })
    await office.request('camps.recordDay', campDay(camp, '2026-07-06', childIds))
  })

  it('refuses a held day on which nobody was there', async () => {
    const { office, camp, childIds } = await running()
    const marks = childIds.map((childId) => campMark(childId, 'absent'))
    const refusal = await office.refusal(
      'camps.recordDay',
      campDay(camp, '2026-07-06', [], { marks }),
    )
    expect(refusal.code).toBe('CAMP_NOBODY_PRESENT')
  })

  it('wants every child of the roster and nobody else', async () => {
    const { office, camp, first, second } = await running()
    const stranger = await addChild(office, { name: '周远' })
    const short = await office.refusal('camps.recordDay', campDay(camp, '2026-07-06', [first]))
    expect(short).toEqual({ code: 'CAMP_ROLL_CALL_INCOMPLETE', details: { missing: 1 } })
    const long = campDay(camp, '2026-07-06', [first, second, stranger.id])
    expect(await office.refusal('camps.recordDay', long)).toEqual({
      code: 'CAMP_CHILD_NOT_ENROLLED',
      details: { number: stranger.number },
    })
  })

  it('refuses a held day of a camp without children', async () => {
    const { office, camp } = await running([])
    const refusal = await office.refusal('camps.recordDay', campDay(camp, '2026-07-06', []))
    expect(refusal.code).toBe('CAMP_ROSTER_EMPTY')
  })

  it.each([
    ['a held day without its activity', { activity: ' ' }, 'activity'],
    ['a cancelled day without its reason', { status: 'cancelled', marks: [] }, 'note'],
    ['a rest day with attendance', { status: 'rest' }, 'marks'],
  ] as const)('names the field of %s', async (_case, change, path) => {
    const { office, camp, childIds } = await running()
    const draft = { ...campDay(camp, '2026-07-06', childIds), ...change }
    const refusal = await office.refusal('camps.recordDay', draft)
    expect(refusal.details['fields']).toMatchObject([{ path }])
  })

  it('takes a child once a day', async () => {
    const { office, camp, first } = await running()
    const refusal = await office.refusal(
      'camps.recordDay',
      campDay(camp, '2026-07-06', [first, first]),
    )
    expect(refusal.details['fields']).toMatchObject([{ message: '同一名儿童一天只能登记一次' }])
  })

  it('leaves no row behind when it is refused', async () => {
    const { office, camp, first } = await running()
    await office.refusal('camps.recordDay', campDay(camp, '2026-07-06', [first]))
    const { days } = await office.request('camps.get', { id: camp.id })
    expect(days.every((day) => day.status === null)).toBe(true)
  })

  it('gives a date to one camp only: the freed day that another camp held stays with it', async () => {
    const { office, camp, childIds } = await running()
    const off = campDay(camp, '2026-07-17', [], { status: 'cancelled', activity: '', note: '台风' })
    await office.request('camps.recordDay', off)
    const second = await office.request(
      'camps.schedule',
      campDraft({ name: '二期', segments: [{ startsOn: '2026-07-17', endsOn: '2026-07-28' }] }),
    )
    await office.request('camps.enrol', { campId: second.id, childIds: [...childIds] })
    await office.request('camps.recordDay', campDay(second, '2026-07-17', childIds))
    expect(await office.refusal('camps.recordDay', campDay(camp, '2026-07-17', childIds))).toEqual({
      code: 'CAMP_DAY_TAKEN',
      details: { day: '2026-07-17', name: '二期' },
    })
  })
})

describe('a camp of ten held days', () => {
  it('qualifies with the tenth, is over with its last day, and counts there', async () => {
    const { office, camp, childIds } = await running()
    office.clock.moveTo('2026-07-17')
    await holdThrough(office, camp, ['2026-07-06', '2026-07-14'], childIds)
    const [nine] = await office.request('camps.list', {})
    expect(nine).toMatchObject({ heldDays: 9, isQualified: false, state: 'running' })
    const tenth = await office.request('camps.recordDay', campDay(camp, '2026-07-15', childIds))
    expect(tenth).toMatchObject({
      heldDays: 10,
      isQualified: true,
      state: 'running',
      assignedOn: null,
      daysDue: ['2026-07-16', '2026-07-17'],
    })
    for (const day of ['2026-07-16', '2026-07-17']) {
      const rest = campDay(camp, day, [], { status: 'rest', activity: '' })
      await office.request('camps.recordDay', rest)
    }
    const [over] = await office.request('camps.list', {})
    expect(over).toMatchObject({ state: 'held', assignedOn: '2026-07-15', personDays: 20 })
  })

  it('tells who completed it: from eight days of ten on', async () => {
    const { office, camp, childIds, first, second } = await running()
    await holdThrough(office, camp, ['2026-07-06', '2026-07-12'], childIds)
    for (const day of ['2026-07-13', '2026-07-14', '2026-07-15']) {
      const marks = [campMark(first), campMark(second, 'absent')]
      await office.request('camps.recordDay', campDay(camp, day, [], { marks }))
    }
    const { roster } = await office.request('camps.get', { id: camp.id })
    expect(roster.map(({ daysThere, completion }) => [daysThere, completion])).toEqual([
      [10, 'all-days'],
      [7, 'not-completed'],
    ])
  })
})
