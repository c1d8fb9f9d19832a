import { describe, expect, it } from 'vitest'
import { itemDraft } from '#tests/support/factories/inventory.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { openOffice } from '#tests/support/office.ts'

describe('things of the site', () => {
  it('are numbered one after the other and found by pinyin', async () => {
    const office = await openOffice()
    await office.request('inventory.add', itemDraft())
    const rope = await office.request('inventory.add', itemDraft({ name: '跳绳', unit: '根' }))
    expect(rope).toMatchObject({ number: 'WZ000002', pinyin: 'tiaosheng', initials: 'ts' })
  })

  it('are kept in a room in use', async () => {
    const office = await openOffice()
    const room = await office.request('rooms.add', roomDraft({ inUseTo: '2026-09-30' }))
    const draft = itemDraft({ roomId: room.id })
    expect(await office.refusal('inventory.add', draft)).toMatchObject({
      code: 'ITEM_ROOM_NOT_IN_USE',
      details: { name: room.name, day: '2026-10-08' },
    })
    expect(await office.request('inventory.list', {})).toEqual([])
  })

  it('stay where they are when the room goes out of use', async () => {
    const office = await openOffice()
    const { id: roomId, ...room } = await office.request('rooms.add', roomDraft())
    const { id } = await office.request('inventory.add', itemDraft({ roomId }))
    await office.request('rooms.update', { id: roomId, room: { ...room, inUseTo: '2026-10-01' } })
    const changed = { id, item: itemDraft({ roomId, quantity: 38 }) }
    expect((await office.request('inventory.update', changed)).quantity).toBe(38)
  })

  it('are struck off with a reason, not in the future, and a striking off is taken back', async () => {
    const office = await openOffice()
    const { id } = await office.request('inventory.add', itemDraft({ acquiredOn: '2026-03-01' }))
    const gone = { id, struckOffOn: '2026-10-01', reason: '损坏' }
    const refusalOn = async (struckOffOn: string) =>
      (await office.refusal('inventory.strikeOff', { ...gone, struckOffOn })).code
    expect(await refusalOn('2026-02-28')).toBe('ITEM_STRUCK_OFF_BEFORE_ACQUIRED')
    expect(await refusalOn('2026-10-09')).toBe('ITEM_STRUCK_OFF_IN_FUTURE')
    expect((await office.refusal('inventory.restore', { id })).code).toBe('ITEM_NOT_STRUCK_OFF')
    expect(await office.request('inventory.strikeOff', gone)).toMatchObject({
      struckOffOn: '2026-10-01',
      struckOffReason: '损坏',
    })
    const change = { id, item: itemDraft() }
    expect((await office.refusal('inventory.update', change)).code).toBe('ITEM_STRUCK_OFF')
    expect(await refusalOn('2026-10-02')).toBe('ITEM_STRUCK_OFF')
    const restored = await office.request('inventory.restore', { id })
    expect(restored).toMatchObject({ struckOffOn: null, struckOffReason: '' })
  })
})
