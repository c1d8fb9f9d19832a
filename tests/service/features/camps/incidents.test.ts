import { describe, expect, it } from 'vitest'
import type { IncidentDraft } from '#shared/features/camps/incident.ts'
import { openCamp } from '#tests/support/factories/camps.ts'
import { addTeamMember } from '#tests/support/factories/team.ts'
import { openOffice } from '#tests/support/office.ts'

function incidentDraft(overrides: Partial<IncidentDraft> = {}): IncidentDraft {
  return {
    day: '2026-07-08',
    happenedAt: '10:20',
    kind: 'first-aid',
    childId: null,
    what: '跑步时擦伤膝盖',
    measures: '清洗、消毒、包扎',
    handledBy: null,
    guardianToldAt: null,
    ...overrides,
  }
}

describe('first aid and incidents of a camp', () => {
  it('stay as they were written, what follows is added, and the last word closes them', async () => {
    const office = await openOffice()
    const { camp, childIds } = await openCamp(office, ['陈小明'])
    const [childId = 0] = childIds
    const member = await addTeamMember(office)
    const written = await office.request('camps.recordIncident', {
      campId: camp.id,
      incident: incidentDraft({ childId, handledBy: member.id, guardianToldAt: '10:40' }),
    })
    expect(written).toMatchObject({
      childName: '陈小明',
      handlerName: '林静',
      closedOn: null,
      notes: [],
    })
    const { id } = written
    await office.request('camps.addIncidentNote', { id, text: '中午复查', close: false })
    const closed = await office.request('camps.addIncidentNote', {
      id,
      text: '已结痂',
      close: true,
    })
    expect(closed).toMatchObject({
      what: '跑步时擦伤膝盖',
      closedOn: '2026-10-08',
      notes: [{ text: '中午复查' }, { text: '已结痂' }],
    })
    expect(
      await office.refusal('camps.addIncidentNote', { id, text: '再补', close: false }),
    ).toEqual({
      code: 'CAMP_INCIDENT_CLOSED',
      details: { closedOn: '2026-10-08' },
    })
    expect(await office.request('camps.incidents', { campId: camp.id })).toEqual([closed])
    const { entries } = await office.request('dossiers.timeline', {
      childId,
      kinds: ['camp'],
      count: 50,
    })
    expect(entries).toContainEqual(
      expect.objectContaining({ on: '2026-07-08', detail: '跑步时擦伤膝盖' }),
    )
  })

  it.each([
    ['a day without the camp', { day: '2026-07-18' }, 'CAMP_DAY_OUTSIDE'],
    ['a child nobody knows', { childId: 999 }, 'NOT_FOUND'],
    ['no word of what was done', { measures: ' ' }, 'INVALID_INPUT'],
  ])('refuse %s', async (_case, change, code) => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [])
    const input = { campId: camp.id, incident: incidentDraft(change) }
    expect((await office.refusal('camps.recordIncident', input)).code).toBe(code)
    expect(await office.request('camps.incidents', { campId: camp.id })).toEqual([])
  })

  it('cannot be written down for tomorrow, or for a camp that was called off', async () => {
    const office = await openOffice()
    office.clock.moveTo('2026-07-07')
    const { camp } = await openCamp(office, [])
    const input = { campId: camp.id, incident: incidentDraft() }
    expect((await office.refusal('camps.recordIncident', input)).code).toBe('CAMP_DAY_IN_FUTURE')
    await office.request('camps.cancel', { id: camp.id, reason: '台风' })
    expect((await office.refusal('camps.recordIncident', input)).code).toBe('CAMP_CANCELLED')
  })
})
