import { describe, expect, it } from 'vitest'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { openOffice } from '#tests/support/office.ts'

describe('saving a room', () => {
  it('keeps what the form sent, tells every window, and is audited', async () => {
    const office = await openOffice()
    const room = await office.request('rooms.add', roomDraft({ functions: ['library', 'other'] }))
    expect(await office.request('rooms.list', {})).toEqual([room])
    expect(room).toMatchObject({ name: '儿童学堂', useAreaDm2: 4000 })
    expect(room.functions.toSorted()).toEqual(['library', 'other'])
    expect(office.events).toContainEqual({ type: 'changed', features: ['rooms', 'workbench'] })
  })

  it('refuses a second room of the same name and leaves nothing behind', async () => {
    const office = await openOffice()
    await office.request('rooms.add', roomDraft())
    const refusal = await office.refusal('rooms.add', roomDraft({ useAreaDm2: 100 }))
    expect(refusal).toEqual({ code: 'ROOM_NAME_TAKEN', details: { name: '儿童学堂' } })
    expect(await office.request('rooms.list', {})).toHaveLength(1)
  })

  it('lets a room keep its own name when it is corrected', async () => {
    const office = await openOffice()
    const { id } = await office.request('rooms.add', roomDraft())
    const room = await office.request('rooms.update', { id, room: roomDraft({ useAreaDm2: 4550 }) })
    expect(room.useAreaDm2).toBe(4550)
  })

  it('names the field when a room ends before it begins', async () => {
    const office = await openOffice()
    const refusal = await office.refusal('rooms.add', roomDraft({ inUseTo: '2024-12-31' }))
    expect(refusal.code).toBe('INVALID_INPUT')
    expect(refusal.details).toEqual({
      fields: [{ path: 'inUseTo', message: '停用日期不能早于启用日期' }],
    })
  })
})

describe('the premises check', () => {
  it('recomputes an old quarter from the rooms that were in use then', async () => {
    const office = await openOffice()
    await office.request('rooms.add', roomDraft({ useAreaDm2: 11_999 }))
    await office.request(
      'rooms.add',
      roomDraft({
        name: '新活动室',
        functions: ['activity-room'],
        useAreaDm2: 1,
        inUseFrom: '2026-07-01',
      }),
    )
    const before = await office.request('rooms.check', { day: '2026-06-30' })
    const after = await office.request('rooms.check', { day: '2026-07-01' })
    expect([before.areaDm2, before.isAreaMet]).toEqual([11_999, false])
    expect([after.areaDm2, after.isAreaMet]).toEqual([12_000, true])
  })
})
