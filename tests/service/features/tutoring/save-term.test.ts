import { describe, expect, it } from 'vitest'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { mark, openTerm, rollCall, termDraft } from '#tests/support/factories/tutoring.ts'
import { openOffice } from '#tests/support/office.ts'

describe('saving a term', () => {
  it('keeps what the form sent, with its weekdays in order, and tells every window', async () => {
    const office = await openOffice()
    const draft = termDraft({ weekdays: [5, 1, 3, 3] })
    const term = await office.request('tutoring.addTerm', draft)
    expect(term).toEqual({ ...draft, id: term.id, weekdays: [1, 3, 5] })
    expect(await office.request('tutoring.terms', {})).toEqual([
      { ...term, memberCount: 0, warning: '' },
    ])
    expect(office.events).toContainEqual({
      type: 'changed',
      features: expect.arrayContaining(['tutoring', 'workbench']),
    })
  })

  it.each([
    [{ endsOn: '2026-08-31' }, 'endsOn', '结束日期不能早于开始日期'],
    [{ startsAt: '18:00', endsAt: '16:30' }, 'endsAt', '结束时间要晚于开始时间'],
    [{ endsAt: '16:30' }, 'endsAt', '结束时间要晚于开始时间'],
    [{ weekdays: [] }, 'weekdays', '请至少选择一天'],
    [{ name: ' ' }, 'name', '请填写学期名称'],
    [{ startsAt: '4:30' }, 'startsAt', '时间应写成 16:30'],
  ])('names the field when %j is sent', async (overrides, path, message) => {
    const office = await openOffice()
    const refusal = await office.refusal('tutoring.addTerm', termDraft(overrides))
    expect(refusal).toEqual({ code: 'INVALID_INPUT', details: { fields: [{ path, message }] } })
    expect(await office.request('tutoring.terms', {})).toEqual([])
  })

  it('refuses a second term of the same name', async () => {
    const office = await openOffice()
    const first = await office.request('tutoring.addTerm', termDraft())
    const refusal = await office.refusal('tutoring.addTerm', termDraft())
    expect(refusal).toEqual({ code: 'TERM_NAME_TAKEN', details: { name: '2026年秋季学期' } })
    const kept = await office.request('tutoring.updateTerm', {
      id: first.id,
      term: termDraft({ note: '周五提前半小时' }),
    })
    expect(kept.note).toBe('周五提前半小时')
  })

  it('refuses a room that is out of use for the whole term', async () => {
    const office = await openOffice()
    const closed = await office.request('rooms.add', roomDraft({ inUseTo: '2026-08-31' }))
    const refusal = await office.refusal('tutoring.addTerm', termDraft({ roomId: closed.id }))
    expect(refusal).toEqual({ code: 'TERM_ROOM_NOT_IN_USE', details: { room: '儿童学堂' } })
    const open = await office.request('rooms.add', roomDraft({ name: '图书室' }))
    const term = await office.request('tutoring.addTerm', termDraft({ roomId: open.id }))
    expect(term.roomId).toBe(open.id)
  })

  it('does not let a correction leave a called day outside the term', async () => {
    const office = await openOffice()
    const { term, childIds } = await openTerm(office, ['陈小明'])
    const [child = 0] = childIds
    await office.request('tutoring.takeRollCall', rollCall(term, '2026-10-08', [mark(child)]))
    const refusal = await office.refusal('tutoring.updateTerm', {
      id: term.id,
      term: termDraft({ startsOn: '2026-10-09' }),
    })
    expect(refusal).toEqual({
      code: 'TERM_HAS_SESSIONS_OUTSIDE',
      details: { day: '2026-10-08' },
    })
    const { term: kept } = await office.request('tutoring.term', { id: term.id })
    expect(kept.startsOn).toBe('2026-09-01')
  })
})
