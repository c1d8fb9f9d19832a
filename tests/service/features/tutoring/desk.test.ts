import { describe, expect, it } from 'vitest'
import { prohibition } from '#tests/support/factories/collectors.ts'
import { addTeamMember } from '#tests/support/factories/team.ts'
import { openTerm } from '#tests/support/factories/tutoring.ts'
import { openOffice } from '#tests/support/office.ts'

const TODAY = '2026-10-08'

async function atTheDesk(names: readonly string[] = ['陈小明', '吴敏', '周远']) {
  const office = await openOffice()
  const { term, childIds } = await openTerm(office, names)
  const [a = 0, b = 0, c = 0] = childIds
  const on = { termId: term.id, day: TODAY }
  const desk = () => office.request('tutoring.desk', on)
  const marksByName = async () =>
    new Map((await desk()).children.map(({ name, mark }) => [name, mark]))
  return { office, term, a, b, c, on, desk, marksByName }
}

describe('signing in', () => {
  it('opens the day with those on duty, and writes a line only of who came', async () => {
    const { office, term, a, on, desk } = await atTheDesk()
    const tutor = await addTeamMember(office, { name: '黄老师' })
    await office.request('tutoring.saveDuty', {
      termId: term.id,
      duty: [{ weekday: 4, memberIds: [tutor.id] }],
    })
    expect((await desk()).status).toBeNull()
    await office.request('tutoring.signIn', { ...on, childIds: [a], at: '16:31' })
    const after = await desk()
    expect(after).toMatchObject({ status: 'held', onDuty: ['黄老师'], startsAt: '16:30' })
    expect(after.children.map(({ mark }) => mark?.signedInAt ?? null)).toEqual([
      '16:31',
      null,
      null,
    ])
    const sheet = await office.request('tutoring.day', on)
    expect(sheet.session).toMatchObject({ tutors: '黄老师', tutorCount: 1 })
    // Whoever has not come is not suggested as present any more.
    expect(sheet.lines.map(({ mark }) => mark.status)).toEqual(['present', 'absent', 'absent'])
    const month = await office.request('tutoring.month', { termId: term.id, month: '2026-10' })
    expect(month.days.find(({ day }) => day === TODAY)).toMatchObject({ there: 1, expected: 3 })
  })

  it('puts down who comes more than a quarter of an hour late', async () => {
    const { office, a, b, on, marksByName } = await atTheDesk()
    await office.request('tutoring.signIn', { ...on, childIds: [a], at: '16:45' })
    await office.request('tutoring.signIn', { ...on, childIds: [b], at: '16:46' })
    const marks = await marksByName()
    expect([marks.get('陈小明')?.status, marks.get('吴敏')?.status]).toEqual(['present', 'late'])
  })

  it('is refused a second time, with the time of the first', async () => {
    const { office, a, b, on, marksByName } = await atTheDesk()
    await office.request('tutoring.signIn', { ...on, childIds: [a], at: '16:31' })
    const again = { ...on, childIds: [b, a], at: '16:40' }
    expect(await office.refusal('tutoring.signIn', again)).toEqual({
      code: 'ALREADY_SIGNED_IN',
      details: { childId: a, name: '陈小明', at: '16:31' },
    })
    expect((await marksByName()).get('吴敏')).toBeNull()
  })

  it('is refused on a day off until that is confirmed, in the future, and of a stranger', async () => {
    const { office, a, on } = await atTheDesk()
    const call = { ...on, childIds: [a], at: '16:31' }
    const holiday = { ...call, day: '2026-10-05' }
    expect((await office.refusal('tutoring.signIn', holiday)).code).toBe('DAY_NOT_DUE')
    await office.request('tutoring.signIn', { ...holiday, confirmDayOff: true })
    const codes = [
      (await office.refusal('tutoring.signIn', { ...call, day: '2026-10-09' })).code,
      (await office.refusal('tutoring.signIn', { ...call, childIds: [a, 999] })).code,
    ]
    expect(codes).toEqual(['DAY_IN_FUTURE', 'CHILD_NOT_ON_ROSTER'])
  })

  it('brings back who was put down as absent, and is taken back when it was a mistake', async () => {
    const { office, a, on, desk, marksByName } = await atTheDesk()
    await office.request('tutoring.settleAbsence', { ...on, childIds: [a], status: 'absent' })
    await office.request('tutoring.signIn', { ...on, childIds: [a], at: '16:50' })
    expect((await marksByName()).get('陈小明')).toMatchObject({ status: 'late' })
    await office.request('tutoring.undoSignIn', { ...on, childId: a })
    expect((await marksByName()).get('陈小明')).toBeNull()
    const again = await office.refusal('tutoring.undoSignIn', { ...on, childId: a })
    expect(again.code).toBe('ROLL_CALL_NOT_TAKEN')
    // Nobody came: the day was not opened, and counts nothing.
    expect((await desk()).status).toBeNull()
  })
})

describe('going home', () => {
  it('takes siblings along with one person, and says so when somebody has gone already', async () => {
    const { office, a, b, on, marksByName } = await atTheDesk()
    await office.request('tutoring.signIn', { ...on, childIds: [a, b], at: '16:31' })
    const home = { ...on, childIds: [a, b], at: '17:55', collectedBy: '奶奶' }
    await office.request('tutoring.sendHome', home)
    const marks = await marksByName()
    expect([marks.get('陈小明'), marks.get('吴敏')]).toMatchObject([
      { signedOutAt: '17:55', collectedBy: '奶奶' },
      { signedOutAt: '17:55', collectedBy: '奶奶' },
    ])
    expect(await office.refusal('tutoring.sendHome', home)).toEqual({
      code: 'ALREADY_SIGNED_OUT',
      details: { childId: a, name: '陈小明', at: '17:55', collectedBy: '奶奶' },
    })
    const back = await office.refusal('tutoring.signIn', { ...on, childIds: [a], at: '18:00' })
    expect(back.code).toBe('ALREADY_SIGNED_OUT')
  })

  it('is refused before the child came, and at a time before', async () => {
    const { office, a, b, on } = await atTheDesk()
    const home = { ...on, childIds: [a], at: '16:00', collectedBy: '' }
    expect((await office.refusal('tutoring.sendHome', home)).code).toBe('ROLL_CALL_NOT_TAKEN')
    await office.request('tutoring.signIn', { ...on, childIds: [a], at: '16:31' })
    expect(await office.refusal('tutoring.sendHome', home)).toEqual({
      code: 'SIGN_OUT_BEFORE_SIGN_IN',
      details: { childId: a, signedInAt: '16:31' },
    })
    const other = await office.refusal('tutoring.sendHome', { ...home, childIds: [b] })
    expect(other).toEqual({ code: 'CHILD_NOT_SIGNED_IN', details: { childId: b, name: '吴敏' } })
  })

  it('is blocked for somebody who must not collect one of them; nobody leaves then', async () => {
    const { office, a, b, on, desk, marksByName } = await atTheDesk()
    await office.request('collectors.add', {
      childId: b,
      collector: prohibition(),
      siblingIds: [],
    })
    await office.request('tutoring.signIn', { ...on, childIds: [a, b], at: '16:31' })
    const home = { ...on, childIds: [a, b], at: '17:55', collectedBy: '林大勇' }
    expect(await office.refusal('tutoring.sendHome', home)).toEqual({
      code: 'COLLECTOR_FORBIDDEN',
      details: { childId: b },
    })
    expect((await marksByName()).get('陈小明')?.signedOutAt).toBeNull()
    const line = (await desk()).children.find(({ childId }) => childId === b)
    expect(line?.forbidden).toEqual([{ name: '林大勇', relation: '51' }])
    expect(line?.collectors).not.toContain('林大勇')
  })
})
