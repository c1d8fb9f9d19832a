import { describe, expect, it } from 'vitest'
import { dumpSite } from '#tests/support/dump-site.ts'
import { childDraft } from '#tests/support/factories/children.ts'
import { mark, rollCall, termDraft } from '#tests/support/factories/tutoring.ts'
import { openOffice } from '#tests/support/office.ts'
import {
  addKnown,
  leaveAndArchive,
  askForDeletion,
  anonymise,
} from '#tests/support/factories/known-child.ts'

describe('archiving', () => {
  it('only a child that left is archived; then its record can only be read', async () => {
    const office = await openOffice()
    const { id } = await addKnown(office)
    const reason = '已迁出'
    expect(await office.refusal('privacy.archive', { id, reason })).toMatchObject({
      code: 'RECORD_STILL_ON_REGISTER',
    })
    await leaveAndArchive(office, id)
    for (const [route, input] of [
      ['children.update', { id, child: childDraft() }],
      ['children.setCategories', { id, codes: [], on: '2026-10-01' }],
      ['children.rejoin', { id }],
      ['children.leave', { id, leftOn: '2026-10-01', reason: 'other' }],
    ] as const) {
      expect((await office.refusal(route, input)).code).toBe('CHILD_ARCHIVED')
    }
    expect((await office.request('children.choices', {})).map((child) => child.id)).not.toContain(
      id,
    )
    expect((await office.request('children.get', { id })).recordState).toBe('archived')
    const [line] = (await office.request('children.list', {})).filter((child) => child.id === id)
    expect(line?.recordState).toBe('archived')
  })

  it('is taken back as long as the identity is there', async () => {
    const office = await openOffice()
    const { id } = await addKnown(office)
    await leaveAndArchive(office, id)
    const life = await office.request('privacy.unarchive', { id, reason: '还要补材料' })
    expect(life.state).toBe('open')
    await office.request('children.rejoin', { id })
    expect(await office.refusal('privacy.unarchive', { id, reason: '再来' })).toMatchObject({
      code: 'RECORD_NOT_ARCHIVED',
    })
  })
})

describe('a day typed again after the identity is gone', () => {
  it('keeps the mark and brings no name of who collected the child back', async () => {
    const office = await openOffice()
    const { id, number } = await addKnown(office)
    const term = await office.request('tutoring.addTerm', termDraft())
    await office.request('tutoring.join', {
      termId: term.id,
      joinedOn: '2026-09-01',
      childIds: [id],
    })
    const call = rollCall(term, '2026-09-02', [
      mark(id, 'present', { signedOutAt: '18:00', collectedBy: '外婆王婶' }),
    ])
    await office.request('tutoring.takeRollCall', call)
    await leaveAndArchive(office, id)
    await askForDeletion(office, id)
    await anonymise(office, id, number)
    await office.request('tutoring.takeRollCall', call)
    const on = { termId: term.id, day: '2026-09-02' }
    await office.request('tutoring.signOut', {
      ...on,
      childId: id,
      signedOutAt: '17:50',
      collectedBy: '外婆王婶',
    })
    const { lines } = await office.request('tutoring.day', on)
    expect(lines.map((line) => [line.mark.status, line.mark.signedOutAt])).toEqual([
      ['present', '17:50'],
    ])
    expect(await dumpSite(office)).not.toContain('外婆王婶')
  })
})
