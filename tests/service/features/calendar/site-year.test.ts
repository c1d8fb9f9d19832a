import { describe, expect, it } from 'vitest'
import { addDays, toDay } from '#shared/kernel/day.ts'
import { dayException, openingHours, schoolPeriod } from '#tests/support/factories/calendar.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

async function dayOf(office: Office, day: string) {
  const { days } = await office.request('calendar.year', { year: Number(day.slice(0, 4)) })
  const found = days.find((one) => one.day === day)
  if (found === undefined) throw new Error(`no ${day}`)
  return found
}

describe('the year of the site', () => {
  it('has every day, and is open but on days off while nothing else is set', async () => {
    const office = await openOffice()
    const { days, missingYear } = await office.request('calendar.year', { year: 2026 })
    expect(days).toHaveLength(365)
    expect(days.filter(({ isOpen }) => !isOpen)).toHaveLength(33)
    // In October the next year's notice is asked for.
    expect(missingYear).toBe(2027)
  })

  it('is closed for three days by a typhoon, opened by removing it, and all is logged', async () => {
    const office = await openOffice()
    const { id } = await office.request('calendar.addException', dayException())
    expect(await dayOf(office, '2026-08-13')).toMatchObject({
      isOpen: false,
      words: '停开：台风',
      exceptionId: id,
    })
    expect((await dayOf(office, '2026-08-15')).isOpen).toBe(true)
    const removed = await office.request('calendar.removeException', { id })
    expect(removed.reason).toBe('台风')
    expect((await dayOf(office, '2026-08-13')).isOpen).toBe(true)
    const { features } = office.events.findLast((event) => event.type === 'changed') ?? {}
    expect(features).toEqual(expect.arrayContaining(['bookings', 'classes', 'tutoring', 'camps']))
  })

  it('has one exception a day: the other one is named', async () => {
    const office = await openOffice()
    await office.request('calendar.addException', dayException())
    const other = dayException({ kind: 'open', startsOn: '2026-08-14', endsOn: '2026-08-20' })
    const { code, details } = await office.refusal('calendar.addException', other)
    expect(code).toBe('DAY_EXCEPTIONS_OVERLAP')
    expect(details).toEqual({
      kind: 'closed',
      reason: '台风',
      startsOn: '2026-08-12',
      endsOn: '2026-08-14',
    })
    const later = await office.request('calendar.addException', {
      ...other,
      startsOn: '2026-08-15',
    })
    const moved = await office.refusal('calendar.changeException', {
      id: later.id,
      exception: { ...other, startsOn: '2026-08-12' },
    })
    expect(moved.code).toBe('DAY_EXCEPTIONS_OVERLAP')
    const kept = { ...other, startsOn: '2026-08-15', endsOn: '2026-08-16' }
    await office.request('calendar.changeException', { id: later.id, exception: kept })
    expect((await dayOf(office, '2026-08-17')).exceptionId).toBeNull()
  })

  it('keeps the week of the time: new hours change no day before them', async () => {
    const office = await openOffice()
    await office.request('calendar.addHours', openingHours({ weekdays: [5, 1, 2, 3, 4] }))
    const { id } = await office.request(
      'calendar.addHours',
      openingHours({ validFrom: '2026-09-01', weekdays: [6, 7], opensAt: '09:00' }),
    )
    expect(await dayOf(office, '2026-08-31')).toMatchObject({ isOpen: true, opensAt: '08:30' })
    expect(await dayOf(office, '2026-09-01')).toMatchObject({
      isOpen: false,
      words: '每周二不开放',
    })
    expect(await dayOf(office, '2026-09-05')).toMatchObject({ isOpen: true, opensAt: '09:00' })
    const taken = await office.refusal('calendar.addHours', openingHours())
    expect(taken).toEqual({ code: 'OPENING_HOURS_TAKEN', details: { validFrom: '2026-01-01' } })
    await office.request('calendar.changeHours', {
      id,
      hours: openingHours({ validFrom: '2026-09-02' }),
    })
    expect((await dayOf(office, '2026-09-01')).isOpen).toBe(true)
    await office.request('calendar.removeHours', { id })
    const { hours } = await office.request('calendar.year', { year: 2026 })
    expect(hours.map(({ validFrom, weekdays }) => [validFrom, weekdays])).toEqual([
      ['2026-01-01', [1, 2, 3, 4, 5]],
    ])
  })

  it('is read with sixty exceptions without a long wait', async () => {
    const office = await openOffice()
    for (let n = 0; n < 60; n += 1) {
      const day = addDays(toDay('2026-01-01'), n * 4)
      await office.request('calendar.addException', dayException({ startsOn: day, endsOn: day }))
    }
    await office.request('calendar.addHours', openingHours())
    const started = process.cpuUsage()
    await office.request('calendar.year', { year: 2026 })
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(150)
  })
})

describe('terms and breaks', () => {
  it('do not overlap: the other one is named with its days', async () => {
    const office = await openOffice()
    await office.request('calendar.addPeriod', schoolPeriod())
    const winter = schoolPeriod({
      name: '2027年寒假',
      kind: 'break',
      startsOn: '2027-01-20',
      endsOn: '2027-02-20',
    })
    const { code, details } = await office.refusal('calendar.addPeriod', winter)
    expect(code).toBe('SCHOOL_PERIODS_OVERLAP')
    expect(details).toEqual({
      name: '2026年秋季学期',
      kind: 'term',
      startsOn: '2026-09-01',
      endsOn: '2027-01-22',
    })
    const again = await office.refusal(
      'calendar.addPeriod',
      schoolPeriod({ startsOn: '2027-03-01', endsOn: '2027-06-30' }),
    )
    expect(again).toEqual({ code: 'SCHOOL_PERIOD_NAME_TAKEN', details: { name: '2026年秋季学期' } })
    await office.request('calendar.addPeriod', { ...winter, startsOn: '2027-01-23' })
    expect(await dayOf(office, '2027-01-22')).toMatchObject({ periodId: 1 })
    expect(await dayOf(office, '2027-01-23')).toMatchObject({ periodId: 2 })
  })

  it.each([
    ['2026-08-31', '结束日期不能早于开始日期'],
    ['2027-09-01', '一个学期或假期不会超过 220 天，请核对年份'],
  ])('that end on %s are refused under their field', async (endsOn, message) => {
    const office = await openOffice()
    const { details } = await office.refusal('calendar.addPeriod', schoolPeriod({ endsOn }))
    expect(details).toEqual({ fields: [{ path: 'endsOn', message }] })
  })

  it('are corrected, and removed while no class is held in them', async () => {
    const office = await openOffice()
    const { id } = await office.request('calendar.addPeriod', schoolPeriod())
    await office.request('calendar.changePeriod', {
      id,
      period: schoolPeriod({ startsOn: '2026-08-31', note: '县教育局通知' }),
    })
    const removed = await office.request('calendar.removePeriod', { id })
    expect(removed).toMatchObject({ startsOn: '2026-08-31', note: '县教育局通知' })
    expect((await office.request('calendar.year', { year: 2026 })).periods).toEqual([])
  })
})

it('is printed as one file, which is logged', async () => {
  const pages: string[] = []
  const office = await openOffice({
    printPdf: (html) => {
      pages.push(html)
      return Promise.resolve(new TextEncoder().encode('%PDF-'))
    },
  })
  const { file } = await office.request('calendar.print', { year: 2026, folder: office.folder })
  expect(file).toBe('2026年工作日历.pdf')
  expect(pages[0]).toContain('国庆节 10-01至 10-07')
})
