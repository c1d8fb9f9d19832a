import { describe, expect, it } from 'vitest'
import { mark, openTerm, rollCall } from '#tests/support/factories/tutoring.ts'
import { openOffice } from '#tests/support/office.ts'

const TODAY = '2026-10-08'

async function afternoon() {
  const office = await openOffice()
  const { term, childIds } = await openTerm(office, ['陈小明', '吴敏'])
  const [a = 0, b = 0] = childIds
  const on = { termId: term.id, day: TODAY }
  return { office, term, a, b, on }
}

describe('signing one child out', () => {
  it('keeps the time and who collected the child', async () => {
    const { office, term, a, b, on } = await afternoon()
    await office.request('tutoring.takeRollCall', rollCall(term, TODAY, [mark(a), mark(b)]))
    const home = { ...on, childId: a, signedOutAt: '17:50', collectedBy: '奶奶' }
    expect(await office.request('tutoring.signOut', home)).toEqual(
      mark(a, 'present', { signedOutAt: '17:50', collectedBy: '奶奶' }),
    )
    const sheet = await office.request('tutoring.day', on)
    const open = sheet.lines.filter((line) => line.mark.signedOutAt === null)
    expect(open.map((line) => line.name)).toEqual(['吴敏'])
  })

  it('is refused before the roll is called, and for who was not there', async () => {
    const { office, term, a, b, on } = await afternoon()
    const home = { ...on, signedOutAt: '18:00', collectedBy: '' }
    const early = await office.refusal('tutoring.signOut', { ...home, childId: a })
    expect(early.code).toBe('ROLL_CALL_NOT_TAKEN')
    const marks = [mark(a, 'present', { signedInAt: null }), mark(b, 'absent')]
    await office.request('tutoring.takeRollCall', rollCall(term, TODAY, marks))
    const codes = [
      (await office.refusal('tutoring.signOut', { ...home, childId: b })).code,
      (await office.refusal('tutoring.signOut', { ...home, childId: a })).code,
      (await office.refusal('tutoring.signOut', { ...home, childId: 999 })).code,
    ]
    expect(codes).toEqual(['CHILD_WAS_NOT_THERE', 'SIGN_IN_MISSING', 'CHILD_NOT_ON_ROSTER'])
  })

  it('is refused before the child came', async () => {
    const { office, term, a, b, on } = await afternoon()
    await office.request('tutoring.takeRollCall', rollCall(term, TODAY, [mark(a), mark(b)]))
    const home = { ...on, childId: a, signedOutAt: '16:29', collectedBy: '' }
    expect(await office.refusal('tutoring.signOut', home)).toEqual({
      code: 'SIGN_OUT_BEFORE_SIGN_IN',
      details: { signedInAt: '16:30' },
    })
  })
})

describe('cancelling a day', () => {
  it('keeps the reason and counts for nothing', async () => {
    const { office, on } = await afternoon()
    const session = await office.request('tutoring.cancelDay', { ...on, reason: '台风停课' })
    expect(session).toMatchObject({ status: 'cancelled', note: '台风停课', tutorCount: 0 })
    const month = await office.request('tutoring.month', { termId: on.termId, month: '2026-10' })
    expect(month.days.find((day) => day.day === TODAY)).toMatchObject({
      state: 'cancelled',
      there: 0,
      note: '台风停课',
    })
  })

  it('asks before a called day stops counting, and calling again brings it back', async () => {
    const { office, term, a, b, on } = await afternoon()
    const call = rollCall(term, TODAY, [mark(a), mark(b)])
    await office.request('tutoring.takeRollCall', call)
    const cancel = { ...on, reason: '点错了日期' }
    const refusal = await office.refusal('tutoring.cancelDay', cancel)
    expect(refusal).toEqual({ code: 'DAY_ALREADY_HELD', details: { day: TODAY } })
    await office.request('tutoring.cancelDay', { ...cancel, confirmHeld: true })
    const october = { termId: term.id, month: '2026-10' }
    expect((await office.request('tutoring.month', october)).personTimes).toBe(0)
    await office.request('tutoring.takeRollCall', call)
    expect((await office.request('tutoring.month', october)).personTimes).toBe(2)
  })

  it('is refused outside the term and without a reason', async () => {
    const { office, on } = await afternoon()
    const outside = { ...on, day: '2026-08-31', reason: '台风停课' }
    expect((await office.refusal('tutoring.cancelDay', outside)).code).toBe('DAY_OUTSIDE_TERM')
    const silent = await office.refusal('tutoring.cancelDay', { ...on, reason: ' ' })
    expect(silent.details).toEqual({ fields: [{ path: 'reason', message: '请填写停开原因' }] })
  })
})
