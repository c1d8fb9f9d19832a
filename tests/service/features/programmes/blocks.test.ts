import { describe, expect, it } from 'vitest'
import { openCamp } from '#tests/support/factories/camps.ts'
import { campDraft } from '#tests/support/factories/camp-records.ts'
import { blockDraft } from '#tests/support/factories/programmes.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { addTeamMember } from '#tests/support/factories/team.ts'
import { openOffice } from '#tests/support/office.ts'

describe('the timetable of a camp', () => {
  it('shows an activity with its room, its people and the children of the day', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office)
    const room = await office.request('rooms.add', roomDraft())
    const leader = await addTeamMember(office, { name: '周老师' })
    const helper = await addTeamMember(office, { name: '吴青' })
    const block = blockDraft({ roomId: room.id, leaderId: leader.id, helperIds: [helper.id] })
    await office.request('programmes.addBlock', { campId: camp.id, block })
    const timetable = await office.request('programmes.timetable', { campId: camp.id })
    expect(timetable.days).toHaveLength(12)
    expect(timetable.days[0]).toMatchObject({ day: '2026-07-06', part: 1, children: 2 })
    expect(timetable.blocks).toMatchObject([
      {
        title: '防溺水安全课',
        where: '儿童学堂',
        leaderName: '周老师',
        helperNames: ['吴青'],
        people: 2,
        children: 2,
        isTooFew: false,
      },
    ])
    expect(timetable.themes[0]).toEqual({ theme: 'safety', blocks: 1 })
    expect(timetable.childrenPerAdult).toBe(10)
    expect(office.events).toContainEqual({
      type: 'changed',
      features: ['programmes', 'camps', 'bookings', 'attendance', 'workbench'],
    })
  })

  it('refuses a day outside the camp and names its dates; nothing is left behind', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [])
    const block = blockDraft({ day: '2026-07-18' })
    expect(await office.refusal('programmes.addBlock', { campId: camp.id, block })).toEqual({
      code: 'BLOCK_OUTSIDE_CAMP',
      details: { day: '2026-07-18', dates: '2026-07-06 至 2026-07-17' },
    })
    const { blocks } = await office.request('programmes.timetable', { campId: camp.id })
    expect(blocks).toEqual([])
  })

  it('refuses somebody who has left, and a room that is out of use', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [])
    const { id } = await addTeamMember(office, { name: '吴青' })
    await office.request('team.leave', { id, leftOn: '2026-07-01' })
    const led = blockDraft({ leaderId: id })
    expect(
      await office.refusal('programmes.addBlock', { campId: camp.id, block: led }),
    ).toMatchObject({ code: 'TEAM_MEMBER_NOT_AT_WORK', details: { name: '吴青' } })
    const room = await office.request('rooms.add', roomDraft({ inUseTo: '2026-07-05' }))
    const inside = blockDraft({ roomId: room.id })
    expect(
      await office.refusal('programmes.addBlock', { campId: camp.id, block: inside }),
    ).toMatchObject({ code: 'BLOCK_ROOM_NOT_IN_USE', details: { day: '2026-07-06' } })
  })

  it('moves an activity, and keeps that of a recorded day where it was', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [])
    const { id } = await office.request('programmes.addBlock', {
      campId: camp.id,
      block: blockDraft(),
    })
    const place = { day: '2026-07-07', startsAt: '14:00', endsAt: '15:00', roomId: null }
    expect(await office.request('programmes.moveBlock', { id, place })).toMatchObject(place)
    await office.request('camps.recordDay', {
      campId: camp.id,
      day: '2026-07-07',
      status: 'rest',
      activity: '',
      note: '',
      marks: [],
    })
    const back = { ...place, day: '2026-07-06' }
    expect(await office.refusal('programmes.moveBlock', { id, place: back })).toEqual({
      code: 'BLOCK_DAY_RECORDED',
      details: { day: '2026-07-07' },
    })
    expect((await office.refusal('programmes.removeBlock', { id })).code).toBe('BLOCK_DAY_RECORDED')
  })

  it('lets two groups of one camp go side by side, but not in one room or with one leader', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office)
    const campId = camp.id
    const room = await office.request('rooms.add', roomDraft())
    const leader = await addTeamMember(office, { name: '周老师' })
    const first = blockDraft({ roomId: room.id, leaderId: leader.id })
    await office.request('programmes.addBlock', { campId, block: first })
    const second = blockDraft({ title: '书法', place: '文化站' })
    await office.request('programmes.addBlock', { campId, block: second })
    const third = { ...first, title: '手工' }
    const refusal = await office.refusal('programmes.addBlock', { campId, block: third })
    expect(refusal.code).toBe('BOOKING_CLASH')
    const shared = (refusal.details['clashes'] as { shared: string }[]).map((one) => one.shared)
    expect(shared.toSorted()).toEqual(['person', 'room'])
    const asked = { campId, block: third, clashReason: '同一间分两桌' }
    await office.request('programmes.addBlock', asked)
    const { blocks } = await office.request('programmes.timetable', { campId })
    expect(blocks.map((block) => block.parallelIds.length)).toEqual([2, 2, 2])
  })

  it('takes an activity off and puts the same on again', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [])
    const { id, campId, ...fields } = await office.request('programmes.addBlock', {
      campId: camp.id,
      block: blockDraft({ safety: '清点人数' }),
    })
    await office.request('programmes.removeBlock', { id })
    await office.request('programmes.addBlock', { campId, block: fields })
    const { blocks } = await office.request('programmes.timetable', { campId })
    expect(blocks).toMatchObject([{ title: '防溺水安全课', safety: '清点人数' }])
  })

  it('copies an activity and a whole day without doubling what is there', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [])
    const campId = camp.id
    const { id } = await office.request('programmes.addBlock', { campId, block: blockDraft() })
    const days = ['2026-07-07', '2026-07-08']
    expect(await office.request('programmes.copyBlock', { id, days })).toEqual({
      copied: 2,
      skipped: 0,
    })
    const lunch = blockDraft({ title: '午餐', theme: 'meal', startsAt: '11:30', endsAt: '12:30' })
    await office.request('programmes.addBlock', { campId, block: lunch })
    expect(
      await office.request('programmes.copyDay', { campId, from: '2026-07-06', days }),
    ).toEqual({ copied: 2, skipped: 2 })
    const empty = { campId, from: '2026-07-10', days }
    expect((await office.refusal('programmes.copyDay', empty)).code).toBe('DAY_HAS_NO_BLOCKS')
    const outside = { id, days: ['2026-07-09', '2026-07-20'] }
    expect((await office.refusal('programmes.copyBlock', outside)).code).toBe('BLOCK_OUTSIDE_CAMP')
    const { blocks } = await office.request('programmes.timetable', { campId })
    expect(blocks).toHaveLength(6)
  })

  it('can no longer be changed once the camp is called off', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [])
    await office.request('camps.cancel', { id: camp.id, reason: '台风' })
    const add = { campId: camp.id, block: blockDraft() }
    expect((await office.refusal('programmes.addBlock', add)).code).toBe('CAMP_CANCELLED')
  })

  it('keeps the camp from leaving out a day with an activity', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [])
    const block = blockDraft({ day: '2026-07-17' })
    await office.request('programmes.addBlock', { campId: camp.id, block })
    const shorter = campDraft({ segments: [{ startsOn: '2026-07-06', endsOn: '2026-07-16' }] })
    expect(await office.refusal('camps.reschedule', { id: camp.id, camp: shorter })).toEqual({
      code: 'CAMP_DAY_HAS_BLOCKS',
      details: { day: '2026-07-17', title: '防溺水安全课' },
    })
  })
})
