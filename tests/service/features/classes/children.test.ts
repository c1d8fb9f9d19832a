import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addChild } from '#tests/support/factories/children.ts'
import { addClass } from '#tests/support/factories/classes.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

async function callRoll(
  office: Office,
  classId: number,
  day: string,
  marks: readonly { readonly childId: number; readonly status: 'present' | 'absent' | 'excused' }[],
) {
  const { sessions } = await office.request('classes.get', { id: classId })
  const session = sessions.find((one) => one.day === day)
  return office.request('classes.takeRollCall', {
    sessionId: session?.id ?? 0,
    topic: '',
    note: '',
    marks: [...marks],
  })
}

describe('children of a class', () => {
  it('more children than the quota are refused, all of them', async () => {
    const office = await openOffice()
    const ids = [(await addChild(office)).id, (await addChild(office, { name: '陈晨' })).id]
    const { id } = await addClass(office, { quota: 1 })
    const input = { classId: id, joinedOn: '2026-10-08', childIds: ids }
    expect(await office.refusal('classes.join', input)).toEqual({
      code: 'CLASS_FULL',
      details: { name: '书法班', quota: 1, free: 1, wanted: 2 },
    })
    expect((await office.request('classes.get', { id })).members).toEqual([])
  })

  it('a child in two classes at one time is a clash that needs a reason', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const one = await addClass(office)
    const other = await addClass(office, { name: '绘画班', subject: 'painting' })
    const input = { joinedOn: '2026-10-08', childIds: [child.id] }
    await office.request('classes.join', { ...input, classId: one.id })
    const refused = await office.refusal('classes.join', { ...input, classId: other.id })
    expect(refused.code).toBe('BOOKING_CLASH')
    const reason = { clashReason: '隔周轮流上课' }
    await office.request('classes.join', { ...input, classId: other.id, ...reason })
  })

  it('are counted by who was there, and the certificate is earned at 80 per cent', async () => {
    const printed: string[] = []
    const printPdf = (html: string) => {
      printed.push(html)
      return Promise.resolve(new Uint8Array([37]))
    }
    const office = await openOffice({ printPdf })
    const [a, b] = [
      await addChild(office, { name: '林小雨' }),
      await addChild(office, { name: '陈晨' }),
    ]
    const { id } = await addClass(office)
    const joined = { classId: id, joinedOn: '2026-09-05', childIds: [a.id, b.id] }
    await office.request('classes.join', joined)
    await callRoll(office, id, '2026-09-05', [
      { childId: a.id, status: 'present' },
      { childId: b.id, status: 'excused' },
    ])
    await callRoll(office, id, '2026-09-12', [
      { childId: a.id, status: 'present' },
      { childId: b.id, status: 'absent' },
    ])
    const { figures, members } = await office.request('classes.get', { id })
    expect(figures).toEqual({ sessions: 2, visits: 2, children: 1 })
    expect(members.filter(({ earnsCertificate }) => earnsCertificate)).toHaveLength(1)
    const folder = mkdtempSync(join(tmpdir(), 'certificates-'))
    const order = { classId: id, issuedOn: '2026-10-08', folder }
    const refused = await office.refusal('classes.printCertificates', {
      ...order,
      childIds: [b.id],
    })
    expect(refused.code).toBe('CLASS_CERTIFICATE_NOT_EARNED')
    const done = await office.request('classes.printCertificates', { ...order, childIds: [a.id] })
    expect(done).toMatchObject({ file: '结业证书_书法班_2026-10-08.pdf', count: 1 })
    expect(printed[0]).toContain('林小雨 小朋友')
    expect(printed[0]).toContain('出勤 2 次')
  })

  it('a roll call before the day, or of other children than those of the class, is refused', async () => {
    const office = await openOffice()
    const [a, b] = [await addChild(office), await addChild(office, { name: '陈晨' })]
    const { id, next } = await addClass(office)
    await office.request('classes.join', { classId: id, joinedOn: '2026-09-05', childIds: [a.id] })
    const call = (sessionId: number, childId: number) =>
      office.refusal('classes.takeRollCall', {
        sessionId,
        topic: '',
        note: '',
        marks: [{ childId, status: 'present' }],
      })
    expect((await call(next?.id ?? 0, a.id)).code).toBe('CLASS_SESSION_AHEAD')
    const { sessions } = await office.request('classes.get', { id })
    expect((await call(sessions[0]?.id ?? 0, b.id)).code).toBe('CLASS_MARKS_STALE')
  })

  it('a past session without a roll call waits on the workbench, and a called one does not', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const { id } = await addClass(office)
    const input = { classId: id, joinedOn: '2026-09-19', childIds: [child.id] }
    await office.request('classes.join', input)
    const due = async () =>
      (await office.request('workbench.today', {})).duties
        .filter(({ code }) => code === 'class-session')
        .map(({ dueOn, subject, count }) => [dueOn, subject, count])
    expect(await due()).toEqual([['2026-09-19', '书法班', 1]])
    await callRoll(office, id, '2026-09-19', [{ childId: child.id, status: 'present' }])
    expect(await due()).toEqual([])
  })
})

describe('choosing and sharing out', () => {
  it('saves the places of the lots, remembers the number, and names who got none', async () => {
    const office = await openOffice()
    const ids: number[] = []
    for (const name of ['甲', '乙', '丙']) ids.push((await addChild(office, { name })).id)
    const one = await addClass(office, { quota: 1 })
    const slots = [{ weekday: 7 as const, startsAt: '09:00', endsAt: '10:30' }]
    const other = await addClass(office, { name: '绘画班', quota: 1, slots })
    const rows = ids.map((childId) => ({ childId, classIds: [one.id, other.id] }))
    await office.request('classes.saveChoices', { periodId: null, rows })
    const how = { periodId: null, seed: 261_008, perChild: 1 }
    const drawn = await office.request('classes.allocation', how)
    expect(drawn.places.map(({ rank }) => rank)).toEqual([1, 2])
    expect(drawn.unplaced).toHaveLength(1)
    const places = drawn.places.map(({ childId, classId }) => ({ childId, classId }))
    await office.request('classes.saveAllocation', { ...how, joinedOn: '2026-10-08', places })
    const sheet = await office.request('classes.enrolment', { periodId: null })
    expect(sheet.drawings).toMatchObject([{ seed: 261_008, placed: 2, corrected: 0, unplaced: 1 }])
    expect(sheet.children.filter(({ holds }) => holds.length === 1)).toHaveLength(2)
  })

  it('a class of another term is no choice, and nothing of the sheet is saved', async () => {
    const office = await openOffice()
    const child = await addChild(office)
    const { id } = await addClass(office)
    await office.request('classes.end', { id, endedOn: '2026-10-01', reason: '人数太少' })
    const rows = [{ childId: child.id, classIds: [id] }]
    const refused = await office.refusal('classes.saveChoices', { periodId: null, rows })
    expect(refused.code).toBe('CLASS_CHOICE_WRONG')
  })
})

describe('the calendar', () => {
  it('shows the sessions that are not cancelled, held ones as fixed', async () => {
    const office = await openOffice()
    const { id } = await addClass(office)
    const { sessions } = await office.request('classes.get', { id })
    const first = sessions.find(({ day }) => day === '2026-10-10')
    await office.request('classes.cancelSession', { id: first?.id ?? 0, reason: '老师生病' })
    const { bookings } = await office.request('bookings.list', {
      from: '2026-10-01',
      to: '2026-10-31',
    })
    expect(bookings.map(({ day, title, isMovable }) => [day, title, isMovable])).toEqual([
      ['2026-10-17', '书法班', true],
      ['2026-10-24', '书法班', true],
      ['2026-10-31', '书法班', true],
    ])
  })
})
