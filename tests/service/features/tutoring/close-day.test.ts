import { describe, expect, it } from 'vitest'
import { mark, openTerm, rollCall } from '#tests/support/factories/tutoring.ts'
import { openOffice } from '#tests/support/office.ts'

const TODAY = '2026-10-08'

async function evening() {
  const office = await openOffice()
  const { term, childIds } = await openTerm(office, ['陈小明', '吴敏', '周远'])
  const [a = 0, b = 0, c = 0] = childIds
  const on = { termId: term.id, day: TODAY }
  await office.request('tutoring.signIn', { ...on, childIds: [a], at: '16:31' })
  const close = { ...on, rest: [] as { childId: number; status: 'excused' | 'absent' }[] }
  const goHome = () =>
    office.request('tutoring.sendHome', { ...on, childIds: [a], at: '18:00', collectedBy: '奶奶' })
  return { office, term, a, b, c, on, close, goHome }
}

describe('closing a day', () => {
  it('is refused while somebody is at the site, by name', async () => {
    const { office, close } = await evening()
    expect(await office.refusal('tutoring.closeDay', close)).toEqual({
      code: 'CHILDREN_STILL_HERE',
      details: { count: 1, names: '陈小明' },
    })
  })

  it('wants everybody who did not come to be excused or absent', async () => {
    const { office, b, c, on, close, goHome } = await evening()
    await goHome()
    expect(await office.refusal('tutoring.closeDay', close)).toEqual({
      code: 'REST_NOT_SETTLED',
      details: { missing: 2 },
    })
    const totals = await office.request('tutoring.closeDay', {
      ...close,
      rest: [
        { childId: b, status: 'excused' },
        { childId: c, status: 'absent' },
      ],
    })
    expect(totals).toMatchObject({ expected: 3, there: 1, excused: 1, absent: 1 })
    const { closing, children } = await office.request('tutoring.desk', on)
    expect(closing).toMatchObject({ closedBy: '林静' })
    expect(children.map(({ mark: line }) => line?.status)).toEqual(['present', 'excused', 'absent'])
    expect((await office.refusal('tutoring.closeDay', close)).code).toBe('DAY_ALREADY_CLOSED')
  })

  it('is refused where nobody has opened the day', async () => {
    const { office, close } = await evening()
    const other = { ...close, day: '2026-09-30' }
    expect((await office.refusal('tutoring.closeDay', other)).code).toBe('ROLL_CALL_NOT_TAKEN')
  })
})

describe('a closed day', () => {
  async function closed() {
    const site = await evening()
    await site.goHome()
    await site.office.request('tutoring.settleAbsence', {
      ...site.on,
      childIds: [site.b, site.c],
      status: 'absent',
    })
    await site.office.request('tutoring.closeDay', site.close)
    return site
  }

  it('is changed only with a reason, and keeps what stood there before', async () => {
    const { office, term, a, b, c, on } = await closed()
    const call = rollCall(term, TODAY, [
      mark(a, 'present', { signedInAt: '16:31', signedOutAt: '18:00', collectedBy: '奶奶' }),
      mark(b, 'late', { signedInAt: '16:50', signedOutAt: '17:30', collectedBy: '外公' }),
      mark(c, 'absent'),
    ])
    expect(await office.refusal('tutoring.takeRollCall', call)).toEqual({
      code: 'DAY_CLOSED',
      details: { day: TODAY },
    })
    await office.request('tutoring.takeRollCall', { ...call, reason: '纸质签到表上有' })
    const { corrections } = await office.request('tutoring.day', on)
    expect(
      corrections.map(({ childName, before, after, reason }) => [childName, before, after, reason]),
    ).toEqual([
      [null, '16:30—18:00，（0 人）', '16:30—18:00，陈芳（1 人）', '纸质签到表上有'],
      ['吴敏', '缺勤', '迟到 16:50—17:30 外公', '纸质签到表上有'],
    ])
  })

  it('refuses every other change without a reason', async () => {
    const { office, a, b, on } = await closed()
    const codes = [
      (await office.refusal('tutoring.signIn', { ...on, childIds: [b], at: '17:00' })).code,
      (
        await office.refusal('tutoring.sendHome', {
          ...on,
          childIds: [a],
          at: '18:10',
          collectedBy: '',
        })
      ).code,
      (
        await office.refusal('tutoring.signOut', {
          ...on,
          childId: a,
          signedOutAt: '18:10',
          collectedBy: '奶奶',
        })
      ).code,
      (await office.refusal('tutoring.undoSignIn', { ...on, childId: a })).code,
      (await office.refusal('tutoring.settleAbsence', { ...on, childIds: [b], status: 'excused' }))
        .code,
      (
        await office.refusal('tutoring.saveRemarks', {
          ...on,
          remarks: [{ childId: a, homework: 'done', meal: '', health: '' }],
        })
      ).code,
    ]
    expect(new Set(codes)).toEqual(new Set(['DAY_CLOSED']))
    const { corrections } = await office.request('tutoring.day', on)
    expect(corrections).toEqual([])
  })
})

describe('days that were not closed', () => {
  it('wait on the workbench once the day is over and everybody went home', async () => {
    const { office, goHome, on, b, c } = await evening()
    const tomorrow = '2026-10-09'
    const dueOn = async () => {
      const { duties } = await office.request('workbench.today', {})
      return duties.filter(({ code }) => code === 'tutoring-close' || code === 'sign-out')
    }
    await goHome()
    expect(await dueOn()).toEqual([])
    office.clock.moveTo(tomorrow)
    expect(await dueOn()).toMatchObject([{ code: 'tutoring-close', dueOn: TODAY, count: 2 }])
    await office.request('tutoring.closeDay', {
      ...on,
      rest: [
        { childId: b, status: 'absent' },
        { childId: c, status: 'absent' },
      ],
    })
    expect(await dueOn()).toEqual([])
  })
})
