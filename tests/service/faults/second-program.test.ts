import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { incomeDraft } from '#tests/support/factories/funding.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { siteDraft } from '#tests/support/factories/site.ts'
import { openTerm } from '#tests/support/factories/tutoring.ts'
import { LOGIN, newOffice, openOffice } from '#tests/support/office.ts'
import { inspectSite } from './site-findings.ts'
import { bundleWriter, runWriter } from './writer-process.ts'

// The window allows one instance; scripts (npm run site) may still write beside it.
describe('a second service on the same data folder', () => {
  it('sees at once what the first has saved, and the rules hold across both', async () => {
    const first = await openOffice()
    const second = newOffice({ dataFolder: first.folder })
    await second.request('accounts.signIn', LOGIN)
    await first.request('rooms.add', roomDraft({ name: '图书室' }))
    const refusal = await second.refusal('rooms.add', roomDraft({ name: '图书室' }))
    expect(refusal.code).toBe('ROOM_NAME_TAKEN')
    const vouchers: string[] = []
    for (const office of [first, second, first, second]) {
      vouchers.push((await office.request('funding.add', incomeDraft())).voucherNumber)
    }
    expect(vouchers).toEqual(['0001', '0002', '0003', '0004'].map((n) => `记-2026-10-${n}`))
    await second.request('accounts.signOut', {})
    await first.request('rooms.add', roomDraft({ name: '活动室' }))
  })

  it('is told the database is busy while another program holds it, and goes on afterwards', async () => {
    const office = await openOffice()
    const other = await openSiteDatabase(office)
    other.exec('BEGIN IMMEDIATE')
    expect((await office.refusal('rooms.add', roomDraft())).code).toBe('DATABASE_BUSY')
    expect(await office.request('rooms.list', {})).toEqual([])
    other.exec('ROLLBACK')
    other.close()
    await office.request('rooms.add', roomDraft())
  })

  it('cannot set the site up a second time over the first', async () => {
    const office = newOffice()
    const second = newOffice({ dataFolder: office.folder })
    const input = { site: siteDraft(), ...LOGIN, displayName: '林静' }
    const answers = await Promise.all(
      [office, office, second].map(({ service }) => service.handle('accounts.setUp', input)),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))
    expect(codes).toEqual(['SITE_ALREADY_EXISTS', 'SITE_ALREADY_EXISTS'])
    office.service.close()
    second.service.close()
    await office.request('accounts.signIn', LOGIN)
    expect((await office.request('site.get', {})).managerName).toBe('林静')
  })
})

describe('two programs writing at the same time', () => {
  let writer: Awaited<ReturnType<typeof bundleWriter>>
  beforeAll(async () => {
    writer = await bundleWriter()
  }, 60_000)
  afterAll(() => writer.remove())

  it('lose nothing and write nothing twice', async () => {
    const office = await openOffice()
    const { term, childIds } = await openTerm(office, ['林一', '林二'])
    await office.request('accounts.signOut', {})
    const orders = {
      folder: office.folder,
      login: LOGIN,
      work: 'records' as const,
      first: 1,
      count: 60,
    }
    const told = await Promise.all(
      ['甲', '乙'].map((prefix) =>
        runWriter(writer.script, { ...orders, prefix, term, childIds }, null),
      ),
    )
    expect(told.map(({ exitCode, complaints }) => [exitCode, complaints])).toEqual([
      [0, ''],
      [0, ''],
    ])
    const found = await inspectSite(office)
    expect([found.integrity, found.brokenReferences]).toEqual([['ok'], 0])
    const serials = Array.from({ length: 60 }, (_, n) => n + 1).filter((n) => n % 4 !== 3)
    const expected = ['甲', '乙'].flatMap((prefix) => serials.map((n) => `${prefix}${n}`))
    const written = found.names.filter((name) => /^[甲乙]\d/.test(name))
    expect(written.toSorted()).toEqual(expected.toSorted())
    expect(found.rollCall).toHaveLength(1)
  }, 60_000)

  it('take no key out of the vault that the other has put in', async () => {
    const office = await openOffice()
    await office.request('accounts.signOut', {})
    const orders = { folder: office.folder, login: LOGIN, work: 'accounts', first: 1 } as const
    const rest = { count: 40, term: null, childIds: [] }
    const told = await Promise.all(
      ['甲', '乙'].map((prefix) => runWriter(writer.script, { ...orders, ...rest, prefix }, null)),
    )
    expect(told.map(({ exitCode, complaints }) => [exitCode, complaints])).toEqual([
      [0, ''],
      [0, ''],
    ])
    const { loginNames } = await office.request('accounts.signIn', LOGIN)
    const added = (await office.request('accounts.list', {})).map(({ loginName }) => loginName)
    expect(added).toHaveLength(81)
    expect(loginNames.toSorted()).toEqual(added.toSorted())
  }, 60_000)
})
