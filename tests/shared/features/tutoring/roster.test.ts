import { describe, expect, it } from 'vitest'
import { isMemberBetween, isMemberOn, overlapsStay } from '#shared/features/tutoring/roster.ts'
import { currentTerm, likelyTerm, termDraftSchema } from '#shared/features/tutoring/term.ts'
import { toDay } from '#shared/kernel/day.ts'

const stay = (joinedOn: string, leftOn: string | null) => ({
  joinedOn: toDay(joinedOn),
  leftOn: leftOn === null ? null : toDay(leftOn),
})

describe('the roster of a day', () => {
  it.each([
    ['2026-09-30', false],
    ['2026-10-01', true],
    ['2026-10-09', true],
    ['2026-10-10', false],
  ])('on %s a child who came from 1 to 9 October is on it: %s', (day, isOn) => {
    expect(isMemberOn(stay('2026-10-01', '2026-10-10'), toDay(day))).toBe(isOn)
  })

  it('never has a child who left on the day of joining', () => {
    const mistaken = stay('2026-10-01', '2026-10-01')
    expect(isMemberOn(mistaken, toDay('2026-10-01'))).toBe(false)
    expect(isMemberBetween(mistaken, toDay('2026-09-01'), toDay('2026-12-31'))).toBe(false)
  })
})

describe('在册 of a period', () => {
  it.each([
    ['2026-07-01', '2026-09-30', false],
    ['2026-07-01', '2026-10-01', true],
    ['2026-10-09', '2026-12-31', true],
    ['2026-10-10', '2026-12-31', false],
  ])('from %s to %s: %s', (from, to, isOn) => {
    expect(isMemberBetween(stay('2026-10-01', '2026-10-10'), toDay(from), toDay(to))).toBe(isOn)
  })
})

describe('joining again', () => {
  it.each([
    [stay('2026-09-01', null), '2026-10-01', true],
    [stay('2026-09-01', '2026-10-01'), '2026-10-01', false],
    [stay('2026-09-01', '2026-10-02'), '2026-10-01', true],
    [stay('2026-10-01', '2026-10-01'), '2026-09-01', false],
  ])('after %j from %s overlaps: %s', (earlier, joinsOn, overlaps) => {
    expect(overlapsStay(earlier, toDay(joinsOn))).toBe(overlaps)
  })
})

describe('the term to show first', () => {
  const terms = [
    { id: 1, startsOn: toDay('2026-02-20'), endsOn: toDay('2026-06-30') },
    { id: 2, startsOn: toDay('2026-09-01'), endsOn: toDay('2027-01-20') },
  ]
  it.each([
    ['2026-03-01', 1],
    ['2026-10-01', 2],
    ['2026-08-01', 1],
    ['2027-02-01', 2],
    ['2026-01-01', 1],
  ])('on %s is number %i', (today, id) => {
    expect(currentTerm(terms, toDay(today))?.id).toBe(id)
  })

  it('is none where there are none', () => {
    expect(currentTerm([], toDay('2026-10-01'))).toBeUndefined()
  })
})

describe('the term a new form begins with', () => {
  it.each([
    ['2026-02-01', '2026年春季学期'],
    ['2026-07-31', '2026年春季学期'],
    ['2026-08-01', '2026年秋季学期'],
    ['2027-01-10', '2026年秋季学期'],
  ])('on %s is %s, and could be saved as it is', (today, name) => {
    const term = likelyTerm(toDay(today))
    expect(term.name).toBe(name)
    expect(termDraftSchema.safeParse(term).success).toBe(true)
  })
})
