import { describe, expect, it } from 'vitest'
import { addChild } from '#tests/support/factories/children.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { openOffice } from '#tests/support/office.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'

const THIRD_QUARTER = { kind: 'quarter', day: '2026-09-30' } as const

describe('making a report', () => {
  it('keeps the version while nothing has changed, and numbers a changed one', async () => {
    const office = await openOffice()
    const first = await office.request('reports.make', THIRD_QUARTER)
    const again = await office.request('reports.make', THIRD_QUARTER)
    expect([first.label, first.version, again.id]).toEqual(['2026年第三季度', 1, first.id])
    await addChild(office, { registeredOn: '2026-09-01' })
    const second = await office.request('reports.make', THIRD_QUARTER)
    expect(second.version).toBe(2)
    const before = await office.request('reports.get', { id: first.id })
    const after = await office.request('reports.get', { id: second.id })
    expect(before.sha256).not.toBe(after.sha256)
    expect((await office.request('reports.list', {})).map(({ version }) => version)).toEqual([2, 1])
  })

  it('of a quarter that has not begun is refused', async () => {
    const office = await openOffice()
    const refusal = await office.refusal('reports.make', { kind: 'quarter', day: '2027-01-01' })
    expect(refusal.code).toBe('REPORT_PERIOD_NOT_STARTED')
  })

  it('freezes its figures: not even SQL changes them', async () => {
    const office = await openOffice()
    await office.request('reports.make', THIRD_QUARTER)
    const database = await openSiteDatabase(office)
    expect(() => database.exec("UPDATE report SET content = '{}'")).toThrowError('REPORT_FROZEN')
    expect(() => database.exec("UPDATE report_evidence SET row_ids = '[]'")).toThrowError(
      'REPORT_FROZEN',
    )
    database.close()
  })

  it('warns when the premises are too small, and holds when they are not', async () => {
    const office = await openOffice()
    const areaCheck = async () => {
      const { id } = await office.request('reports.make', THIRD_QUARTER)
      const { checks } = await office.request('reports.get', { id })
      return checks.find((check) => check.id === 'rooms-area-minimum')
    }
    await office.request('rooms.add', roomDraft({ useAreaDm2: 11_999 }))
    expect(await areaCheck()).toMatchObject({
      left: '119.99',
      right: '120.00',
      isHeld: false,
      isBlocking: false,
    })
    await office.request('rooms.add', roomDraft({ name: '图书室', useAreaDm2: 1 }))
    expect(await areaCheck()).toMatchObject({ left: '120.00', isHeld: true })
  })
})

describe('the words of a chapter', () => {
  it('stay when the figures are counted again, and can be changed', async () => {
    const office = await openOffice()
    const text = { ...THIRD_QUARTER, chapter: 'problems' } as const
    await office.request('reports.writeText', { ...text, body: '  冬令营场地不足。 ' })
    await office.request('reports.make', THIRD_QUARTER)
    expect(await office.request('reports.texts', { kind: 'quarter', day: '2026-07-01' })).toEqual([
      { chapter: 'problems', body: '冬令营场地不足。' },
    ])
    await office.request('reports.writeText', { ...text, body: '已解决。' })
    expect(await office.request('reports.texts', THIRD_QUARTER)).toEqual([
      { chapter: 'problems', body: '已解决。' },
    ])
    expect(await office.request('reports.texts', { kind: 'quarter', day: '2026-10-01' })).toEqual(
      [],
    )
  })
})
