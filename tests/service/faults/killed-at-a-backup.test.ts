import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'
import { randomFrom } from './random.ts'
import { inspectSite } from './site-findings.ts'
import type { WriterOrders } from './writer-orders.ts'
import { bundleWriter, runWriter } from './writer-process.ts'

const KILLS = Number(process.env['BACKUP_KILLS'] ?? 4)
const LONGEST_MS = 60_000 + KILLS * 8000

const isWindows = platform() === 'win32'
if (isWindows) process.stderr.write('skipped: Windows has no SIGKILL for a process group\n')

describe.skipIf(isWindows)('a service killed while it backs up or restores', () => {
  let writer: Awaited<ReturnType<typeof bundleWriter>>
  beforeAll(async () => {
    writer = await bundleWriter()
  }, 60_000)
  afterAll(() => writer.remove())

  it(
    'leaves only whole backups, here and on the stick, and every answered write in the site',
    async () => {
      const random = randomFrom(20_261_124)
      const office = await openOffice()
      const stick = mkdtempSync(join(tmpdir(), 'stick-'))
      onTestFinished(() => rmSync(stick, { recursive: true, force: true }))
      await office.request('backups.setSecond', { folder: stick })
      await office.request('accounts.signOut', {})
      const orders = { ...ORDERS, folder: office.folder, work: 'backups' as const, prefix: '第' }
      const answered: string[] = []
      let first = 1
      for (let kill = 0; kill < KILLS; kill++) {
        const told = await runWriter(
          writer.script,
          { ...orders, first },
          { after: 'words', ms: 100 + random() * 1500 },
        )
        expect([told.exitCode, told.complaints]).toEqual([null, ''])
        const rooms = told.done.filter(({ route }) => route === 'rooms.add')
        answered.push(...rooms.map(({ serial }) => `第${serial}`))
        first = (told.sent.at(-1)?.serial ?? first - 1) + 2
        first += (first + 1) % 2
        await allBackupsAreWhole(office)
        const found = await inspectSite(office)
        expect([found.integrity, found.brokenReferences]).toEqual([['ok'], 0])
        expect(answered.filter((name) => !found.names.includes(name))).toEqual([])
      }
      await office.request('accounts.signIn', LOGIN)
      await office.request('backups.make', {})
      const unfinished = [join(office.folder, 'backups'), stick].flatMap((folder) =>
        readdirSync(folder).filter((name) => name.startsWith('.part')),
      )
      expect(unfinished).toEqual([])
      expect(answered.length).toBeGreaterThan(0)
    },
    LONGEST_MS,
  )

  it(
    'has either the present state or the restored one, whole',
    async () => {
      const random = randomFrom(20_261_125)
      const office = await openOffice()
      const { name } = await office.request('backups.make', {})
      await office.request('accounts.signOut', {})
      const orders = { ...ORDERS, folder: office.folder, work: 'restores' as const, prefix: name }
      let restores = 0
      for (let kill = 0; kill < KILLS; kill++) {
        const told = await runWriter(writer.script, orders, {
          after: 'words',
          ms: 300 + random() * 3000,
        })
        expect([told.exitCode, told.complaints]).toEqual([null, ''])
        restores += told.done.filter(({ route }) => route === 'backups.restore').length
        await office.request('accounts.signIn', LOGIN)
        const rooms = (await office.request('rooms.list', {})).map((room) => room.name)
        const lastRoom = told.sent.findLast(({ route }) => route === 'rooms.add')
        const possible = [[], [`第${lastRoom?.serial ?? 0}`]]
        expect(possible).toContainEqual(rooms)
        expect(existsSync(join(office.folder, 'restore.json'))).toBe(false)
        // Back to the beginning for the next round.
        const backup = { place: 'local', name } as const
        const order = { password: LOGIN.password, oldLogin: null, reason: '重新开始' }
        await office.request('backups.restore', { backup, ...order })
        const found = await inspectSite(office)
        expect([found.integrity, found.names]).toEqual([['ok'], []])
        const leftovers = readdirSync(office.folder).filter((file) => file.startsWith('.'))
        expect(leftovers).toEqual([])
      }
      expect(restores).toBeGreaterThan(0)
    },
    LONGEST_MS,
  )
})

const ORDERS = {
  folder: '',
  login: LOGIN,
  work: 'backups',
  first: 1,
  count: 2000,
  prefix: '',
  term: null,
  childIds: [],
} satisfies WriterOrders

/** What bears a backup's name opens, wherever the program was cut off. */
async function allBackupsAreWhole(office: Office): Promise<void> {
  await office.request('accounts.signIn', LOGIN)
  const lines = await office.request('backups.list', {})
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.map(({ state }) => state)).toEqual(lines.map(() => 'whole'))
  for (const { place, name } of lines.slice(0, 4)) {
    await office.request('backups.preview', { backup: { place, name }, oldLogin: null })
  }
  await office.request('accounts.signOut', {})
}
