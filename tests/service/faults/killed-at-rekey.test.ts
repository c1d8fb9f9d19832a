import { readdirSync } from 'node:fs'
import { platform } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'
import { randomFrom } from './random.ts'
import { inspectSite } from './site-findings.ts'
import type { WriterOrders } from './writer-orders.ts'
import { bundleWriter, runWriter } from './writer-process.ts'

const ROUNDS = Math.max(6, Math.floor(Number(process.env['KILLS'] ?? 0) / 5))
const SEED = Number(process.env['KILL_SEED'] ?? 20_261_124)
const LONGEST_MS = 60_000 + ROUNDS * 8000

const isWindows = platform() === 'win32'
if (isWindows) process.stderr.write('skipped: Windows has no SIGKILL for a process group\n')

const ORDERS = {
  folder: '',
  login: LOGIN,
  work: 'rekey',
  first: 1,
  count: 2000,
  prefix: '',
  term: null,
  childIds: [],
} satisfies WriterOrders

/** Databases of the site, whatever their generation, and marks of unfinished ones. */
function databases(office: Office): readonly string[] {
  return readdirSync(office.folder).filter((name) => /^site.*\.(?:db|making)$/.test(name))
}

describe.skipIf(isWindows)('a service killed while it re-encrypts', () => {
  let writer: Awaited<ReturnType<typeof bundleWriter>>
  beforeAll(async () => {
    writer = await bundleWriter()
  }, 60_000)
  afterAll(() => writer.remove())

  it(
    `leaves one database that opens with the password, every answered record in it, ${ROUNDS} kills from seed ${SEED}`,
    async () => {
      const random = randomFrom(SEED)
      const office = await openOffice()
      await office.request('accounts.signOut', {})
      const answered: string[] = []
      const cutOffInTheMiddle: number[] = []
      let rekeys = 0
      for (let round = 0; round < ROUNDS; round++) {
        const prefix = `第${round}轮`
        const orders: WriterOrders = { ...ORDERS, folder: office.folder, prefix }
        // Long enough for the first re-encryption at the slowest, short enough to cut the next.
        const kill = { after: 'words', ms: 100 + random() * 2400 } as const
        const told = await runWriter(writer.script, orders, kill)
        expect(told.complaints).toBe('')
        if (databases(office).length > 1) cutOffInTheMiddle.push(round)
        await office.request('accounts.signIn', LOGIN)
        expect(databases(office)).toHaveLength(1)
        const names = (await office.request('rooms.list', {})).map(({ name }) => name)
        answered.push(
          ...told.done
            .filter(({ route }) => route === 'rooms.add')
            .map(({ serial }) => `${prefix}${serial}`),
        )
        rekeys += told.done.filter(({ route }) => route === 'keys.rekey').length
        const cutOff = told.sent.slice(told.done.length).map(({ serial }) => `${prefix}${serial}`)
        const kept = names.filter((name) => !cutOff.includes(name))
        expect(kept.toSorted()).toEqual(answered.toSorted())
        answered.push(...names.filter((name) => cutOff.includes(name)))
        await office.request('accounts.signOut', {})
        const found = await inspectSite(office)
        expect([found.integrity, found.brokenReferences]).toEqual([['ok'], 0])
        expect(found.audited('keys.rekey')).toBeGreaterThanOrEqual(rekeys)
      }
      expect(rekeys).toBeGreaterThan(0)
      expect(cutOffInTheMiddle).not.toEqual([])
    },
    LONGEST_MS,
  )
})
