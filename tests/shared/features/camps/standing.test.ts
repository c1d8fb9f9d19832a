import { describe, expect, it } from 'vitest'
import { assignedOn, campState } from '#shared/features/camps/standing.ts'
import { quarterOf, calendarYearOf, isWithin } from '#shared/kernel/period.ts'
import { toDay } from '#shared/kernel/day.ts'
import { dayRecord, heldThrough, segments } from '#tests/support/factories/camp-records.ts'

const SUMMER = segments(['2026-07-06', '2026-07-17'])
const scheduled = { segments: SUMMER, cancelledOn: null }

describe('the state of a camp', () => {
  it.each([
    ['before its first day', scheduled, [], '2026-07-05', 'planned'],
    ['on its first day', scheduled, [], '2026-07-06', 'running'],
    [
      'on its last day, not yet recorded',
      scheduled,
      heldThrough(['2026-07-06', '2026-07-16']),
      '2026-07-17',
      'running',
    ],
    [
      'on its last day, recorded',
      scheduled,
      heldThrough(['2026-07-06', '2026-07-17']),
      '2026-07-17',
      'held',
    ],
    [
      'when its last day turned out a typhoon day',
      scheduled,
      [dayRecord('2026-07-17', 'cancelled')],
      '2026-07-17',
      'held',
    ],
    ['the day after, recorded or not', scheduled, [], '2026-07-18', 'held'],
    [
      'called off',
      { ...scheduled, cancelledOn: toDay('2026-07-01') },
      [],
      '2026-07-18',
      'cancelled',
    ],
  ])('%s', (_case, camp, records, today, expected) => {
    expect(campState(camp, records, toDay(today))).toBe(expected)
  })
})

describe('the period a camp is counted in (R13: its last held day decides)', () => {
  it('is the new year for a camp from 28 December to 8 January', () => {
    const parts = segments(['2026-12-28', '2027-01-08'])
    const records = heldThrough(['2026-12-28', '2027-01-08'])
    const day = assignedOn(parts, records, toDay('2027-01-08'))
    expect(day).toBe('2027-01-08')
    expect(day !== null && isWithin(calendarYearOf(2027), day)).toBe(true)
  })

  it('is the third quarter for a camp from 28 June to 9 July', () => {
    const parts = segments(['2026-06-28', '2026-07-09'])
    const day = assignedOn(parts, heldThrough(['2026-06-28', '2026-07-09']), toDay('2026-07-20'))
    expect(day !== null && isWithin(quarterOf(2026, 3), day)).toBe(true)
  })

  it('is not known while the camp runs, even with ten days held', () => {
    expect(
      assignedOn(SUMMER, heldThrough(['2026-07-06', '2026-07-15']), toDay('2026-07-15')),
    ).toBeNull()
  })

  it('is that of the last held day when the last planned days were rest and typhoon', () => {
    const parts = segments(['2026-12-20', '2027-01-02'])
    const records = [
      ...heldThrough(['2026-12-20', '2026-12-31']),
      dayRecord('2027-01-01', 'rest'),
      dayRecord('2027-01-02', 'cancelled'),
    ]
    expect(assignedOn(parts, records, toDay('2027-01-05'))).toBe('2026-12-31')
  })

  it('does not exist for a camp that never held a day', () => {
    expect(
      assignedOn(SUMMER, [dayRecord('2026-07-06', 'cancelled')], toDay('2026-08-01')),
    ).toBeNull()
  })
})
