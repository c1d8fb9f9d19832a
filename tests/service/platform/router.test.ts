import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { newOffice, openOffice } from '#tests/support/office.ts'
import { dumpSite } from '#tests/support/dump-site.ts'

describe('a request', () => {
  it('to a route that is not in the contract is refused', async () => {
    const office = await openOffice()
    for (const route of ['rooms.destroyEverything', '__proto__', 'toString', '']) {
      const answer = await office.service.handle(route, {})
      expect(answer).toEqual({ ok: false, error: { code: 'NOT_FOUND', details: { route } } })
    }
  })

  it('names the refused fields in Chinese', async () => {
    const office = await openOffice()
    const refusal = await office.refusal('rooms.add', { ...roomDraft(), name: ' ', functions: [] })
    expect(refusal.code).toBe('INVALID_INPUT')
    expect(refusal.details['fields']).toEqual([
      { path: 'name', message: '请填写房间名称' },
      { path: 'functions', message: '请至少选择一项功能' },
    ])
  })

  it('survives any input at all', async () => {
    const office = await openOffice()
    for (const input of [undefined, null, 7, 'x', [], { __proto__: null }]) {
      const refusal = await office.refusal('rooms.add', input)
      expect(refusal.code).toBe('INVALID_INPUT')
    }
  })

  it('is refused before anybody has signed in, on every route that is not open to anyone', async () => {
    const office = newOffice()
    for (const [name, route] of Object.entries(contract)) {
      if (route.access === 'anyone') continue
      const answer = await office.service.handle(name, {})
      expect([name, answer]).toEqual([
        name,
        { ok: false, error: { code: 'NOT_SIGNED_IN', details: {} } },
      ])
    }
  })
})

describe('a command', () => {
  it('that is refused leaves the database as it was', async () => {
    const office = await openOffice()
    await office.request('rooms.add', roomDraft())
    const before = await dumpSite(office)
    await office.refusal('rooms.add', roomDraft())
    await office.refusal('rooms.update', { id: 99, room: roomDraft({ name: '别的房间' }) })
    expect(await dumpSite(office)).toBe(before)
    expect(office.events).toHaveLength(2)
  })

  it('is written into the audit in the same transaction', async () => {
    const office = await openOffice()
    const { id } = await office.request('rooms.add', roomDraft())
    const events = await dumpSite(office, 'audit_event')
    expect(events).toMatch(/\[\d+,"2026-10-08T01:00:00\.000Z","act",1,"[^"]+","rooms\.add",/)
    expect(await dumpSite(office, 'audit_subject')).toContain(`"room",${id}]`)
  })
})
