import { describe, expect, it } from 'vitest'
import { addClass, classDraft } from '#tests/support/factories/classes.ts'
import { schoolPeriod } from '#tests/support/factories/calendar.ts'
import { openOffice } from '#tests/support/office.ts'

describe('opening a class', () => {
  it('generates a session on every Saturday the site is open, and lists the holidays', async () => {
    const office = await openOffice()
    const { id, sessionCount, next } = await addClass(office)
    const { sessions, missed } = await office.request('classes.get', { id })
    const days = sessions.map(({ day }) => day)
    expect(days).not.toContain('2026-09-26')
    expect(days).not.toContain('2026-10-03')
    expect(sessionCount).toBe(days.length)
    expect(next?.day).toBe('2026-10-10')
    expect(missed.map(({ day, madeUpOn }) => [day, madeUpOn])).toEqual([
      ['2026-09-26', null],
      ['2026-10-03', null],
    ])
  })

  it('dates outside the term are refused, naming the term and its dates', async () => {
    const office = await openOffice()
    const period = await office.request('calendar.addPeriod', schoolPeriod())
    const draft = classDraft({ periodId: period.id, endsOn: '2027-02-06' })
    expect(await office.refusal('classes.add', { class: draft })).toEqual({
      code: 'CLASS_OUTSIDE_PERIOD',
      details: { period: '2026年秋季学期', startsOn: '2026-09-01', endsOn: '2027-01-22' },
    })
    expect((await office.request('classes.list', {})).classes).toEqual([])
  })
})
