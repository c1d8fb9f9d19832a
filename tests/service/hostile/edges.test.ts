import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openTerm, termDraft } from '#tests/support/factories/tutoring.ts'
import { openOffice } from '#tests/support/office.ts'

describe('at the edges of the calendar and of the disk', () => {
  it('days before the policy was issued are judged by the numbers it was issued with', async () => {
    const office = await openOffice()
    const before = await office.request('rooms.check', { day: '2020-12-31' })
    const since = await office.request('rooms.check', { day: '2021-04-07' })
    expect(before.minimumDm2).toBe(12_000)
    expect(since.minimumDm2).toBe(12_000)
    const year = await office.request('camps.year', { basis: 'calendar', day: '2019-06-01' })
    expect(year.rules.minDays).toBe(10)
  })

  it('a month of a year that days do not have is a wrong month, not a fault', async () => {
    const office = await openOffice()
    const { term } = await openTerm(office, [])
    for (const month of ['0000-01', '0026-10', '1799-12']) {
      const refusal = await office.refusal('tutoring.month', { termId: term.id, month })
      expect(refusal.details).toEqual({
        fields: [{ path: 'month', message: '月份应写成 2026-10' }],
      })
    }
  })

  it('a term of centuries is a year written wrong', async () => {
    const office = await openOffice()
    const refusal = await office.refusal(
      'tutoring.addTerm',
      termDraft({ startsOn: '2026-09-01', endsOn: '2206-01-20' }),
    )
    expect(refusal.details).toEqual({
      fields: [{ path: 'endsOn', message: '学期超过两年，请核对年份' }],
    })
  })

  it.each(['month', 'quarter', 'year'])('no %s report reaches back before 2000', async (kind) => {
    const office = await openOffice()
    const refusal = await office.refusal('reports.make', { kind, day: '1800-01-01' })
    expect(refusal.details).toEqual({
      fields: [{ path: 'day', message: '报告期不能早于 2000 年' }],
    })
    await office.request('reports.make', { kind: 'year', day: '2000-01-01' })
  })

  it('an entry that is no entry at all is refused as a whole', async () => {
    const office = await openOffice()
    for (const nothing of [undefined, null, 0, '', []]) {
      expect((await office.refusal('funding.add', nothing)).code).toBe('INVALID_INPUT')
    }
  })

  it.each([
    ['a name no disk can hold', '长'.repeat(300)],
    ['a name with a NUL in it', '季报\u0000'],
  ])('a report cannot go into a folder with %s, and nothing is left there', async (_what, name) => {
    const office = await openOffice()
    const { id } = await office.request('reports.make', { kind: 'quarter', day: '2026-07-01' })
    const place = mkdtempSync(join(tmpdir(), 'export-'))
    onTestFinished(() => rmSync(place, { recursive: true, force: true }))
    const refusal = await office.refusal('reports.export', { id, folder: join(place, name) })
    expect(refusal.code).toBe('FOLDER_NOT_WRITABLE')
    expect(readdirSync(place)).toEqual([])
  })
})
