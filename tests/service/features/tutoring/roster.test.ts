import { describe, expect, it } from 'vitest'
import { addChild } from '#tests/support/factories/children.ts'
import { mark, openTerm, rollCall } from '#tests/support/factories/tutoring.ts'
import { openOffice, type Office } from '#tests/support/office.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'

async function namesOn(office: Office, term: TutoringTerm, day: string) {
  const sheet = await office.request('tutoring.day', { termId: term.id, day })
  return sheet.lines.map((line) => line.name)
}

async function memberOf(office: Office, term: TutoringTerm, name: string) {
  const { members } = await office.request('tutoring.term', { id: term.id })
  const member = members.find((candidate) => candidate.name === name)
  if (member === undefined) throw new Error(`${name} is not on the roster`)
  return member
}

describe('joining', () => {
  it('puts several children on the roster from a day on, in the order of a class list', async () => {
    const office = await openOffice()
    const { term } = await openTerm(office, [])
    const older = await addChild(office, { name: '周远', grade: 'grade-5', school: '二小' })
    const younger = await addChild(office, { name: '吴敏', grade: 'grade-2', school: '' })
    const joined = await office.request('tutoring.join', {
      termId: term.id,
      joinedOn: '2026-10-08',
      childIds: [older.id, younger.id, older.id],
    })
    expect(joined).toEqual({ joined: 2 })
    expect(await namesOn(office, term, '2026-10-07')).toEqual([])
    expect(await namesOn(office, term, '2026-10-08')).toEqual(['吴敏', '周远'])
    const { members } = await office.request('tutoring.term', { id: term.id })
    expect(members.map((member) => member.school)).toEqual(['二年级', '五年级 · 二小'])
    expect(office.events.at(-1)).toEqual({
      type: 'changed',
      features: expect.arrayContaining(['tutoring', 'attendance', 'workbench']),
    })
    const [shown] = await office.request('tutoring.terms', {})
    expect(shown?.memberCount).toBe(2)
  })

  it('takes all of them or none', async () => {
    const office = await openOffice()
    const { term, childIds } = await openTerm(office, ['陈小明'])
    const other = await addChild(office, { name: '吴敏' })
    const refusal = await office.refusal('tutoring.join', {
      termId: term.id,
      joinedOn: '2026-10-08',
      childIds: [other.id, ...childIds],
    })
    expect(refusal).toEqual({ code: 'ALREADY_ON_ROSTER', details: { childId: childIds[0] } })
    expect(await namesOn(office, term, '2026-10-08')).toEqual(['陈小明'])
  })

  it.each(['2026-08-31', '2027-01-16'])('is refused on %s, outside the term', async (joinedOn) => {
    const office = await openOffice()
    const { term } = await openTerm(office, [])
    const child = await addChild(office)
    const input = { termId: term.id, joinedOn, childIds: [child.id] }
    const refusal = await office.refusal('tutoring.join', input)
    expect(refusal).toEqual({
      code: 'DAY_OUTSIDE_TERM',
      details: { startsOn: '2026-09-01', endsOn: '2027-01-15' },
    })
  })

  it('is refused for a child that left the archive', async () => {
    const office = await openOffice()
    const { term } = await openTerm(office, [])
    const child = await addChild(office)
    await office.request('children.leave', {
      id: child.id,
      leftOn: '2026-10-01',
      reason: 'moved-away',
    })
    const refusal = await office.refusal('tutoring.join', {
      termId: term.id,
      joinedOn: '2026-10-08',
      childIds: [child.id],
    })
    expect(refusal.code).toBe('CHILD_LEFT_ARCHIVE')
  })
})

describe('leaving', () => {
  it('takes a child off from a day on, and lets it come back later', async () => {
    const office = await openOffice()
    const { term, childIds } = await openTerm(office, ['陈小明'])
    const { id } = await memberOf(office, term, '陈小明')
    await office.request('tutoring.leave', { memberId: id, leftOn: '2026-10-08' })
    expect(await namesOn(office, term, '2026-10-07')).toEqual(['陈小明'])
    expect(await namesOn(office, term, '2026-10-08')).toEqual([])
    await office.request('tutoring.join', {
      termId: term.id,
      joinedOn: '2026-11-02',
      childIds: [...childIds],
    })
    expect(await namesOn(office, term, '2026-11-01')).toEqual([])
    expect(await namesOn(office, term, '2026-11-02')).toEqual(['陈小明'])
  })

  it('is refused before the child joined, and a second time', async () => {
    const office = await openOffice()
    const { term } = await openTerm(office, ['陈小明'])
    const { id: memberId } = await memberOf(office, term, '陈小明')
    const early = await office.refusal('tutoring.leave', { memberId, leftOn: '2026-08-31' })
    expect(early).toEqual({ code: 'LEFT_BEFORE_JOINED', details: { joinedOn: '2026-09-01' } })
    await office.request('tutoring.leave', { memberId, leftOn: '2026-09-01' })
    const again = await office.refusal('tutoring.leave', { memberId, leftOn: '2026-10-08' })
    expect(again).toEqual({ code: 'ALREADY_LEFT', details: { leftOn: '2026-09-01' } })
  })

  it('is refused on a day on which the child was called', async () => {
    const office = await openOffice()
    const { term, childIds } = await openTerm(office, ['陈小明'])
    const [child = 0] = childIds
    await office.request('tutoring.takeRollCall', rollCall(term, '2026-10-08', [mark(child)]))
    const { id: memberId } = await memberOf(office, term, '陈小明')
    const refusal = await office.refusal('tutoring.leave', { memberId, leftOn: '2026-10-08' })
    expect(refusal).toEqual({ code: 'ATTENDED_AFTER_LEAVING', details: { day: '2026-10-08' } })
    await office.request('tutoring.leave', { memberId, leftOn: '2026-10-09' })
    expect(await memberOf(office, term, '陈小明')).toMatchObject({
      leftOn: '2026-10-09',
      daysThere: 1,
      daysCalled: 1,
    })
  })

  it('follows the archive: who moved away is not called any more', async () => {
    const office = await openOffice()
    const { term, childIds } = await openTerm(office, ['陈小明', '吴敏'])
    const [id] = childIds
    await office.request('children.leave', {
      id: id ?? 0,
      leftOn: '2026-10-08',
      reason: 'moved-away',
    })
    expect(await namesOn(office, term, '2026-10-07')).toHaveLength(2)
    expect(await namesOn(office, term, '2026-10-08')).toEqual(['吴敏'])
  })
})
