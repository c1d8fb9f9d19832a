import { describe, expect, it } from 'vitest'
import {
  ANSWER_WITHIN_WORKING_DAYS,
  workingDayAfter,
} from '#shared/features/privacy/privacy-request.ts'
import { keptBirthDate, retentionOverOn } from '#shared/features/privacy/record-life.ts'
import { toDay } from '#shared/kernel/day.ts'

const day = toDay

describe('how long a record is kept', () => {
  it.each([
    ['2018-03-01', '2026-09-30', false, '2029-09-30'],
    ['2018-03-01', '2026-02-28', false, '2029-02-28'],
    // Case files: until 21, if that is later.
    ['2018-03-01', '2026-09-30', true, '2039-03-01'],
    ['2008-01-01', '2026-09-30', true, '2029-09-30'],
  ])('born %s, left %s, case files %s: over on %s', (bornOn, leftOn, hasCaseFiles, expected) => {
    expect(retentionOverOn({ bornOn: day(bornOn), leftOn: day(leftOn), hasCaseFiles })).toBe(
      expected,
    )
  })
})

describe('the birth date that stays without identity', () => {
  it.each([
    // No counted age in the time on the register: the month is enough.
    ['2018-03-17', '2026-01-05', '2026-09-30', '2018-03-01'],
    // Turned 16 on 30 September while on the register: the day decides a figure.
    ['2010-09-30', '2026-01-05', '2026-12-31', '2010-09-30'],
    // Left before that month began, and registered after it was over.
    ['2010-09-30', '2026-01-05', '2026-08-31', '2010-09-01'],
    ['2010-09-30', '2026-09-30', '2026-12-31', '2010-09-01'],
    // Turned 6 in the month.
    ['2020-05-20', '2026-01-05', '2026-09-30', '2020-05-20'],
  ])('born %s, registered %s to %s: %s', (bornOn, registeredOn, leftOn, expected) => {
    expect(
      keptBirthDate({
        bornOn: day(bornOn),
        registeredOn: day(registeredOn),
        leftOn: day(leftOn),
      }),
    ).toBe(expected)
  })
})

describe('when a request must be answered', () => {
  it('weekends and days off do not count, make-up workdays do', () => {
    const statutory = new Map([
      ['2026-10-01', 'off' as const],
      ['2026-10-02', 'off' as const],
      ['2026-10-10', 'workday' as const],
    ])
    expect(workingDayAfter(day('2026-09-30'), 1, statutory)).toBe('2026-10-05')
    expect(workingDayAfter(day('2026-10-09'), 1, statutory)).toBe('2026-10-10')
    expect(workingDayAfter(day('2026-10-12'), ANSWER_WITHIN_WORKING_DAYS, new Map())).toBe(
      '2026-11-02',
    )
  })
})
