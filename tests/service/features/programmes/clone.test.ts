import { describe, expect, it } from 'vitest'
import { openCamp } from '#tests/support/factories/camps.ts'
import { blockDraft, materialDraft } from '#tests/support/factories/programmes.ts'
import { addTeamMember } from '#tests/support/factories/team.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

/** A winter camp of ten days in a row with an activity on its first, third and last day. */
async function lastYear(office: Office) {
  const leader = await addTeamMember(office, { name: '周老师' })
  const { camp } = await openCamp(office, ['陈小明'], {
    name: '2025年冬令营',
    kind: 'winter',
    budgetFen: 500_000,
    insurance: '人保 去年的保单',
    leaderId: leader.id,
    segments: [{ startsOn: '2025-01-13', endsOn: '2025-01-22' }],
  })
  const block = blockDraft({ day: '2025-01-13', leaderId: leader.id })
  const { id } = await office.request('programmes.addBlock', { campId: camp.id, block })
  const days = ['2025-01-15', '2025-01-22']
  await office.request('programmes.copyBlock', { id, days })
  const material = materialDraft({ blockId: id })
  await office.request('programmes.addMaterial', { campId: camp.id, material })
  return { camp, leader }
}

describe('copying a camp of last year', () => {
  it('lays its days onto new ones, passing over the Spring Festival', async () => {
    const office = await openOffice()
    const { camp } = await lastYear(office)
    const preview = await office.request('programmes.clonePreview', {
      fromId: camp.id,
      startsOn: '2026-02-09',
    })
    expect(preview.name).toBe('2026年冬令营')
    expect(preview.days).toHaveLength(10)
    expect(preview.days[0]).toEqual({
      from: '2025-01-13',
      to: '2026-02-09',
      titles: ['防溺水安全课'],
    })
    expect(preview.skipped.length).toBeGreaterThan(0)
    expect(preview.skipped.map(({ day }) => day)).toContain('2026-02-17')
    expect(preview.segments.length).toBeGreaterThan(1)
    const days = preview.days.map(({ to }) => to)
    expect(preview.skipped.filter(({ day }) => days.includes(day))).toEqual([])
    expect(preview).toMatchObject({ blocks: 3, materials: 1, clash: null, leftPeople: [] })
  })

  it('makes the new camp with timetable, materials and budget, not its roster and insurance', async () => {
    const office = await openOffice()
    const { camp, leader } = await lastYear(office)
    const made = await office.request('programmes.clone', {
      fromId: camp.id,
      startsOn: '2026-07-06',
      name: '2026年夏令营',
      leaderId: leader.id,
    })
    expect(made).toMatchObject({ name: '2026年夏令营', blocks: 3, days: 10 })
    const file = await office.request('camps.get', { id: made.campId })
    expect(file.camp).toMatchObject({ budgetFen: 500_000, insurance: '', leaderId: leader.id })
    expect(file.roster).toEqual([])
    const { blocks } = await office.request('programmes.timetable', { campId: made.campId })
    const { lines } = await office.request('programmes.materials', { campId: made.campId })
    expect(lines).toMatchObject([{ name: '彩纸', blockId: blocks[0]?.id, isReady: false }])
    await office.request('camps.cancel', { id: made.campId, reason: '复制后撤销' })
  })

  it('leaves out who has left, and says so', async () => {
    const office = await openOffice()
    const { camp, leader } = await lastYear(office)
    await office.request('team.leave', { id: leader.id, leftOn: '2026-01-01' })
    const input = { fromId: camp.id, startsOn: '2026-07-06' }
    const preview = await office.request('programmes.clonePreview', input)
    expect(preview).toMatchObject({
      leaderId: null,
      leftPeople: [{ name: '周老师', blocks: 3 }],
    })
    const clone = { ...input, name: '2026年夏令营', leaderId: null }
    const { campId } = await office.request('programmes.clone', clone)
    const { blocks } = await office.request('programmes.timetable', { campId })
    expect(blocks.map((block) => block.leaderId)).toEqual([null, null, null])
  })

  it('refuses days of another camp; nothing is left behind', async () => {
    const office = await openOffice()
    const { camp } = await lastYear(office)
    await openCamp(office, [])
    const input = { fromId: camp.id, startsOn: '2026-07-10', name: '又一期', leaderId: null }
    expect((await office.refusal('programmes.clone', input)).code).toBe('CAMP_DATES_CLASH')
    expect(await office.request('camps.list', {})).toHaveLength(2)
  })
})
