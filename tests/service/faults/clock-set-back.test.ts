import { expect, it } from 'vitest'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { incomeDraft } from '#tests/support/factories/funding.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { openOffice } from '#tests/support/office.ts'

it('a clock set back stops no work, and the audit trail keeps the order of the acts', async () => {
  const office = await openOffice()
  await office.request('rooms.add', roomDraft({ name: '图书室' }))
  await office.request('funding.add', incomeDraft())
  office.clock.moveTo('2026-03-02')
  await office.request('rooms.add', roomDraft({ name: '活动室' }))
  await addChild(office)
  const entry = await office.request('funding.add', incomeDraft({ day: '2026-03-02' }))
  expect(entry.voucherNumber).toBe('记-2026-03-0001')
  await office.request('workbench.today', {})
  const database = await openSiteDatabase(office)
  const acts = database.prepare('SELECT route, at FROM audit_event ORDER BY id').raw().all()
  database.close()
  expect(acts.slice(-5)).toEqual([
    ['rooms.add', '2026-10-08T01:00:00.000Z'],
    ['funding.add', '2026-10-08T01:00:00.000Z'],
    ['rooms.add', '2026-03-02T01:00:00.000Z'],
    ['children.add', '2026-03-02T01:00:00.000Z'],
    ['funding.add', '2026-03-02T01:00:00.000Z'],
  ])
})
