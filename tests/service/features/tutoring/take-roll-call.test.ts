import { describe, expect, it } from 'vitest'
import { addChild } from '#tests/support/factories/children.ts'
import { mark, openTerm, rollCall } from '#tests/support/factories/tutoring.ts'
import { openOffice, type Office } from '#tests/support/office.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'

// The clock stands at Thursday 8 October 2026, the first day after the National Day holiday.
const TODAY = '2026-10-08'

async function called(names: readonly string[] = ['陈小明', '吴敏', '周远']) {
  const office = await openOffice()
  const { term, childIds } = await openTerm(office, names)
  const [a = 0, b = 0, c = 0] = childIds
  return { office, term, a, b, c }
}

async function marksOn(office: Office, term: TutoringTerm, day = TODAY) {
  const sheet = await office.request('tutoring.day', { termId: term.id, day })
  return new Map(sheet.lines.map((line) => [line.name, line.mark]))
}

describe('the sheet of a day', () => {
  it('opens with everybody there from the beginning, and the guardian as collector', async () => {
    const { office, term, a } = await called(['陈小明'])
    const sheet = await office.request('tutoring.day', { termId: term.id, day: TODAY })
    expect(sheet).toEqual({
      termId: term.id,
      day: TODAY,
      due: { isDue: true, reason: 'weekday', holiday: '' },
      session: null,
      suggested: { startsAt: '16:30', endsAt: '18:00', tutors: '', tutorCount: 1, note: '' },
      lines: [
        {
          childId: a,
          name: '陈小明',
          school: '三年级 · 城南中心小学',
          collectors: ['林阿福'],
          forbidden: [],
          group: '',
          mark: mark(a),
        },
      ],
      onDuty: [],
      closing: null,
      corrections: [],
      draft: null,
      previous: null,
    })
  })

  it.each([
    ['2026-10-02', false, 'statutory-day-off', '国庆节'],
    ['2026-10-10', true, 'make-up-workday', '国庆节'],
    ['2026-10-11', false, 'other-weekday', ''],
    ['2026-08-31', false, 'outside-term', ''],
  ])('knows how %s stands in the calendar', async (day, isDue, reason, holiday) => {
    const { office, term } = await called()
    const sheet = await office.request('tutoring.day', { termId: term.id, day })
    expect(sheet.due).toEqual({ isDue, reason, holiday })
  })

  it('offers the last session to be repeated', async () => {
    const { office, term, a, b, c } = await called()
    const marks = [mark(a, 'present', { collectedBy: '奶奶' }), mark(b, 'excused'), mark(c)]
    const last = rollCall(term, '2026-09-30', marks, { tutors: '陈芳、李娜', tutorCount: 2 })
    await office.request('tutoring.takeRollCall', last)
    const sheet = await office.request('tutoring.day', { termId: term.id, day: TODAY })
    expect(sheet.suggested).toMatchObject({ tutors: '陈芳、李娜', tutorCount: 2 })
    expect(sheet.previous).toMatchObject({ day: '2026-09-30', tutors: '陈芳、李娜' })
    expect(sheet.previous?.marks.find((line) => line.childId === a)?.collectedBy).toBe('奶奶')
    const line = sheet.lines.find((candidate) => candidate.childId === a)
    expect(line?.collectors).toEqual(['奶奶', '林阿福'])
  })
})

describe('the roll call', () => {
  it('is saved whole, and answers its totals', async () => {
    const { office, term, a, b, c } = await called()
    const late = mark(c, 'late', { signedInAt: '16:55', signedOutAt: '18:10', collectedBy: '奶奶' })
    const totals = await office.request(
      'tutoring.takeRollCall',
      rollCall(term, TODAY, [mark(a), mark(b, 'absent'), late]),
    )
    expect(totals).toEqual({
      expected: 3,
      there: 2,
      late: 1,
      leftEarly: 0,
      excused: 0,
      absent: 1,
    })
    const marks = await marksOn(office, term)
    expect([marks.get('陈小明'), marks.get('吴敏'), marks.get('周远')]).toEqual([
      mark(a),
      mark(b, 'absent'),
      late,
    ])
    expect(office.events.at(-1)).toEqual({
      type: 'changed',
      features: expect.arrayContaining(['tutoring', 'attendance', 'workbench']),
    })
  })

  it('taken again on the same day corrects the first', async () => {
    const { office, term, a, b, c } = await called()
    const first = rollCall(term, TODAY, [mark(a), mark(b), mark(c)])
    await office.request('tutoring.takeRollCall', first)
    const second = rollCall(term, TODAY, [mark(a, 'excused'), mark(b), mark(c)], {
      startsAt: '16:00',
      note: '提前放学',
    })
    const totals = await office.request('tutoring.takeRollCall', second)
    expect([totals.there, totals.excused]).toEqual([2, 1])
    const sheet = await office.request('tutoring.day', { termId: term.id, day: TODAY })
    expect(sheet.session).toMatchObject({ status: 'held', startsAt: '16:00', note: '提前放学' })
    const month = await office.request('tutoring.month', { termId: term.id, month: '2026-10' })
    expect([month.held, month.personTimes]).toEqual([1, 2])
  })

  it('keeps no times of a child who was not there', async () => {
    const { office, term, a } = await called(['陈小明'])
    const muddled = {
      ...mark(a),
      status: 'absent' as const,
      signedOutAt: '18:00',
      collectedBy: '奶奶',
    }
    await office.request('tutoring.takeRollCall', rollCall(term, TODAY, [muddled]))
    expect((await marksOn(office, term)).get('陈小明')).toEqual(mark(a, 'absent'))
  })

  it.each([
    ['2026-10-09', 'DAY_IN_FUTURE'],
    ['2026-08-31', 'DAY_OUTSIDE_TERM'],
    ['2026-10-02', 'DAY_NOT_DUE'],
    ['2026-09-26', 'DAY_NOT_DUE'],
  ])('is refused on %s: %s', async (day, code) => {
    const { office, term, a } = await called(['陈小明'])
    const refusal = await office.refusal('tutoring.takeRollCall', rollCall(term, day, [mark(a)]))
    expect(refusal.code).toBe(code)
    const sheet = await office.request('tutoring.day', { termId: term.id, day })
    expect(sheet.session).toBeNull()
  })

  it('is taken on a day off when that is confirmed, and corrected without asking again', async () => {
    const { office, term, a } = await called(['陈小明'])
    const call = rollCall(term, '2026-10-02', [mark(a)])
    const refusal = await office.refusal('tutoring.takeRollCall', call)
    expect(refusal.details).toEqual({
      day: '2026-10-02',
      reason: 'statutory-day-off',
      holiday: '国庆节',
    })
    await office.request('tutoring.takeRollCall', { ...call, confirmDayOff: true })
    await office.request('tutoring.takeRollCall', { ...call, note: '更正' })
    const sheet = await office.request('tutoring.day', { termId: term.id, day: '2026-10-02' })
    expect(sheet.session?.note).toBe('更正')
  })

  it('wants a line for everybody on the roster and for nobody else', async () => {
    const { office, term, a, b, c } = await called()
    const short = await office.refusal('tutoring.takeRollCall', rollCall(term, TODAY, [mark(a)]))
    expect(short).toEqual({ code: 'ROLL_CALL_INCOMPLETE', details: { missing: 2 } })
    const stranger = await addChild(office, { name: '路过' })
    const all = [mark(a), mark(b), mark(c), mark(stranger.id)]
    const strange = await office.refusal('tutoring.takeRollCall', rollCall(term, TODAY, all))
    expect(strange).toEqual({ code: 'CHILD_NOT_ON_ROSTER', details: { childId: stranger.id } })
    const twice = rollCall(term, TODAY, [mark(a), mark(a), mark(b)])
    expect((await office.refusal('tutoring.takeRollCall', twice)).code).toBe('INVALID_INPUT')
    const sheet = await office.request('tutoring.day', { termId: term.id, day: TODAY })
    expect(sheet.session).toBeNull()
  })

  it('is refused while nobody is on the roster', async () => {
    const { office, term } = await called([])
    const refusal = await office.refusal('tutoring.takeRollCall', rollCall(term, TODAY, []))
    expect(refusal.code).toBe('ROSTER_EMPTY')
  })

  it('is refused whole when one child left before coming', async () => {
    const { office, term, a, b, c } = await called()
    const marks = [mark(a), mark(b), mark(c, 'present', { signedOutAt: '16:00' })]
    const refusal = await office.refusal('tutoring.takeRollCall', rollCall(term, TODAY, marks))
    expect(refusal.details).toEqual({
      fields: [{ path: 'marks.2.signedOutAt', message: '签退时间不能早于签到时间' }],
    })
    const sheet = await office.request('tutoring.day', { termId: term.id, day: TODAY })
    expect(sheet.session).toBeNull()
  })

  it('never drops a mark because the child left the archive later', async () => {
    const { office, term, a, b, c } = await called()
    const call = rollCall(term, TODAY, [mark(a), mark(b), mark(c)])
    await office.request('tutoring.takeRollCall', call)
    await office.request('children.leave', { id: a, leftOn: TODAY, reason: 'moved-away' })
    expect((await marksOn(office, term)).size).toBe(3)
    expect((await office.request('tutoring.takeRollCall', call)).there).toBe(3)
  })
})
