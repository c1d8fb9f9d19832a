import { describe, expect, it } from 'vitest'
import { ANSWERS_FOR, assess, signInAsWorker } from '#tests/support/factories/assessments.ts'
import { addChild } from '#tests/support/factories/children.ts'
import {
  addKnown,
  anonymise,
  askForDeletion,
  leaveAndArchive,
} from '#tests/support/factories/known-child.ts'
import {
  guestsFrom,
  inviteTargets,
  markOf,
  parentSessionDraft,
  planParentSession,
} from '#tests/support/factories/parent-school.ts'
import { openOffice } from '#tests/support/office.ts'

const OF = (guardianName: string, guardianRelation: '51' | '61' | '63', serial: number) => ({
  name: `儿童${serial}`,
  guardianName,
  guardianRelation,
  guardianPhone: `1380000000${serial}`,
})

async function officeWithGuardians() {
  const office = await openOffice()
  await addChild(office, OF('父甲', '51', 1))
  await addChild(office, OF('公乙', '63', 2))
  const key = await addChild(office, OF('父丙', '51', 3))
  const urgent = await addChild(office, OF('爷丁', '61', 4))
  await signInAsWorker(office)
  await assess(office, key.id, 'T2', { answers: ANSWERS_FOR.T2 })
  await assess(office, urgent.id, 'T3')
  return office
}

describe('whom to invite', () => {
  it('guardians of children in emergency and key care first, then grandparents, then others', async () => {
    const office = await officeWithGuardians()
    const { id } = await planParentSession(office, { day: '2026-10-20' })
    const targets = await office.request('parent-school.targets', { id })
    expect(targets.map(({ name, children }) => [name, children[0]?.tier])).toEqual([
      ['爷丁', 'T3'],
      ['父丙', 'T2'],
      ['公乙', null],
      ['父甲', null],
    ])
  })

  it('who may not read tiers sees neither the list nor a tier on a session', async () => {
    const office = await officeWithGuardians()
    const { id } = await planParentSession(office)
    await inviteTargets(office, id)
    await office.request('accounts.signIn', { loginName: '站长', password: 'correct-horse' })
    const duty = { loginName: '值班', password: 'correct-horse' }
    await office.request('accounts.add', { ...duty, displayName: '志愿者', role: 'duty' })
    await office.request('accounts.signIn', duty)
    expect((await office.refusal('parent-school.targets', { id })).code).toBe('NOT_ALLOWED')
    const opened = await office.request('parent-school.get', { id })
    expect(opened.guests).toHaveLength(4)
    expect(JSON.stringify(opened)).not.toMatch(/"T[123]"|tier/u)
  })

  it('is refused for a child whose file is anonymised, and for people of other families', async () => {
    const office = await openOffice()
    const known = await addKnown(office)
    const other = await addChild(office)
    const { id } = await planParentSession(office)
    const targets = await office.request('parent-school.targets', { id })
    const guests = guestsFrom(targets.filter(({ name }) => name === '欧阳建国'))
    const stranger = { personId: guests[0]?.personId ?? 0, childId: other.id }
    expect(
      (await office.refusal('parent-school.invite', { id, guests: [...guests, stranger] })).code,
    ).toBe('PARENT_GUEST_NOT_FAMILY')
    expect((await office.request('parent-school.get', { id })).guests).toEqual([])
    await leaveAndArchive(office, known.id)
    await askForDeletion(office, known.id)
    await anonymise(office, known.id, known.number)
    expect((await office.refusal('parent-school.invite', { id, guests })).code).toBe(
      'CHILD_ARCHIVED',
    )
  })
})

describe('the roll call', () => {
  it('counts a guardian of two children once, and cannot be called before the day', async () => {
    const office = await openOffice()
    await addChild(office, { name: '林小雨' })
    await addChild(office, { name: '林小风', bornOn: '2016-03-01' })
    await addChild(office, { name: '陈明', guardianName: '陈大海', guardianPhone: '13900000001' })
    const { id } = await planParentSession(office)
    const targets = await inviteTargets(office, id)
    const marks = targets.map(({ personId, name }) =>
      markOf(personId, name === '陈大海' ? 'absent' : 'present'),
    )
    const counted = await office.request('parent-school.record', {
      id,
      marks,
      otherGuests: 2,
      summary: '',
    })
    const there = targets.filter(({ name }) => name === '林阿福').length
    expect(counted).toEqual({ sessions: 1, attendances: there, people: there })
    const later = await planParentSession(office, { day: '2026-10-09' })
    const early = { id: later.id, marks: [], otherGuests: 0, summary: '' }
    expect((await office.refusal('parent-school.record', early)).code).toBe(
      'PARENT_SESSION_NOT_YET',
    )
  })

  it('names everybody who was not marked, and takes no words of who was not there', async () => {
    const office = await officeWithGuardians()
    const { id } = await planParentSession(office)
    const targets = await inviteTargets(office, id)
    const marks = targets.map(({ personId }) => markOf(personId))
    const record = { id, marks: marks.slice(1), otherGuests: 0, summary: '' }
    expect(await office.refusal('parent-school.record', record)).toMatchObject({
      code: 'PARENT_ROLL_INCOMPLETE',
      details: { names: ['爷丁'] },
    })
    const wrong = marks.map((mark, index) =>
      index === 0 ? { ...mark, status: 'absent' as const, score: 5 } : mark,
    )
    expect((await office.refusal('parent-school.record', { ...record, marks: wrong })).code).toBe(
      'PARENT_FEEDBACK_OF_ABSENT',
    )
    expect((await office.request('parent-school.get', { id })).session.status).toBe('planned')
  })

  it('absentees are invited to a make-up session, not before the session itself', async () => {
    const office = await officeWithGuardians()
    const { id } = await planParentSession(office)
    const targets = await inviteTargets(office, id)
    const makeUp = { id, session: parentSessionDraft({ day: '2026-10-15' }) }
    expect((await office.refusal('parent-school.makeUp', makeUp)).code).toBe(
      'PARENT_SESSION_NOT_HELD',
    )
    const marks = targets.map(({ personId }, index) =>
      markOf(personId, index < 2 ? 'absent' : 'present'),
    )
    await office.request('parent-school.record', { id, marks, otherGuests: 0, summary: '' })
    const early = { id, session: parentSessionDraft({ day: '2026-10-07' }) }
    expect((await office.refusal('parent-school.makeUp', early)).code).toBe(
      'PARENT_MAKE_UP_TOO_EARLY',
    )
    const made = await office.request('parent-school.makeUp', makeUp)
    expect(made.invited).toBe(2)
    const opened = await office.request('parent-school.get', { id: made.session.id })
    expect(opened.guests.map(({ name }) => name)).toEqual(['爷丁', '父丙'])
    expect(opened.makesUp?.id).toBe(id)
    const first = await office.request('parent-school.get', { id })
    expect(first.madeUpBy).toEqual([{ id: made.session.id, day: '2026-10-15' }])
  })

  it('figures of a period say how many came, by topic, and who never came', async () => {
    const office = await officeWithGuardians()
    const law = await planParentSession(office, { day: '2026-09-10' })
    const safety = await planParentSession(office, { day: '2026-09-20', topic: 'safety' })
    for (const { id } of [law, safety]) {
      const targets = await inviteTargets(office, id, (_target, index) => index < 2)
      const marks = targets.map(({ personId, name }) => ({
        ...markOf(personId),
        score: name === '爷丁' ? 4 : 5,
      }))
      await office.request('parent-school.record', { id, marks, otherGuests: 1, summary: '' })
    }
    const figures = await office.request('parent-school.figures', {
      from: '2026-09-01',
      to: '2026-09-30',
    })
    expect(figures).toMatchObject({
      sessions: 2,
      attendances: 4,
      people: 2,
      otherGuests: 2,
      score: 4.5,
    })
    expect(figures.byTopic.map(({ figures: own }) => own.attendances)).toEqual([2, 2, 0, 0])
    expect(figures.neverCame.map(({ name }) => name)).toEqual(['父甲', '父丙'])
  })

  it('stands in the 大事记 of the child', async () => {
    const office = await openOffice()
    const { id: childId } = await addChild(office)
    const { id } = await planParentSession(office)
    const [target] = await inviteTargets(office, id)
    if (target === undefined) throw new Error('nobody')
    const record = { id, marks: [markOf(target.personId)], otherGuests: 0, summary: '' }
    await office.request('parent-school.record', record)
    const { entries } = await office.request('dossiers.timeline', {
      childId,
      kinds: ['family'],
      count: 20,
    })
    expect(entries).toContainEqual(
      expect.objectContaining({
        on: '2026-10-08',
        title: '监护人参加儿童学校“家长要知道的监护责任”',
        detail: '监护法制宣传：林阿福（祖父）',
      }),
    )
  })
})
