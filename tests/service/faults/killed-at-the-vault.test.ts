import { platform } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountDraft } from '#tests/support/factories/accounts.ts'
import { LOGIN, openOffice } from '#tests/support/office.ts'
import { randomFrom } from './random.ts'
import { passwordOf, type WriterOrders } from './writer-orders.ts'
import { bundleWriter, runWriter } from './writer-process.ts'

const ROUNDS = Math.max(5, Math.floor(Number(process.env['KILLS'] ?? 0) / 10))
const SEED = Number(process.env['KILL_SEED'] ?? 20_261_008)
const LONGEST_MS = 60_000 + ROUNDS * 3000

const isWindows = platform() === 'win32'
if (isWindows) process.stderr.write('skipped: Windows has no SIGKILL for a process group\n')

const ORDERS = {
  folder: '',
  login: LOGIN,
  first: 1,
  count: 2000,
  term: null,
  childIds: [],
} as const

describe.skipIf(isWindows)('a service killed while it writes keys', () => {
  let writer: Awaited<ReturnType<typeof bundleWriter>>
  beforeAll(async () => {
    writer = await bundleWriter()
  }, 60_000)
  afterAll(() => writer.remove())

  it(
    'opens with the password last answered, or with the one cut off after it',
    async () => {
      const random = randomFrom(SEED)
      const office = await openOffice()
      await office.request('accounts.signOut', {})
      let password: string = LOGIN.password
      let changes = 0
      // A busy machine answers less before the kill: then a few rounds more.
      for (let round = 0; round < ROUNDS || (changes <= ROUNDS && round < 4 * ROUNDS); round++) {
        const prefix = `${round}-`
        const orders: WriterOrders = { ...ORDERS, folder: office.folder, work: 'passwords', prefix }
        const login = { ...LOGIN, password }
        const kill = { after: 'words', ms: random() * 250 } as const
        const told = await runWriter(writer.script, { ...orders, login }, kill)
        expect(told.complaints).toBe('')
        const answered = told.done.at(-1)
        if (answered !== undefined) password = passwordOf(prefix, answered.serial)
        const cutOff = told.sent.at(told.done.length)
        const answer = await office.service.handle('accounts.signIn', { ...LOGIN, password })
        if (!answer.ok && cutOff !== undefined) {
          password = passwordOf(prefix, cutOff.serial)
          await office.request('accounts.signIn', { ...LOGIN, password })
        }
        expect((await office.request('accounts.status', {})).state).toBe('open')
        await office.request('accounts.signOut', {})
        changes += told.done.length
      }
      expect(changes).toBeGreaterThan(ROUNDS)
    },
    LONGEST_MS,
  )

  it(
    'has a key for every account it answered for, and at most one key without an account',
    async () => {
      const random = randomFrom(SEED + 1)
      const office = await openOffice()
      await office.request('accounts.signOut', {})
      const answered: string[] = [LOGIN.loginName]
      for (let round = 0; round < ROUNDS; round++) {
        const prefix = `第${round}批`
        const orders: WriterOrders = { ...ORDERS, folder: office.folder, work: 'accounts', prefix }
        const kill = { after: 'words', ms: random() * 250 } as const
        const told = await runWriter(writer.script, orders, kill)
        expect(told.complaints).toBe('')
        answered.push(...told.done.map(({ serial }) => `${prefix}${serial}`))
        const { loginNames } = await office.request('accounts.signIn', LOGIN)
        const rows = (await office.request('accounts.list', {})).map(({ loginName }) => loginName)
        const cutOff = told.sent.slice(told.done.length).map(({ serial }) => `${prefix}${serial}`)
        for (const kept of [rows, loginNames]) {
          expect(kept.filter((name) => !cutOff.includes(name)).toSorted()).toEqual(
            answered.toSorted(),
          )
        }
        expect(rows.filter((name) => !loginNames.includes(name))).toEqual([])
        const [unanswered] = cutOff
        if (unanswered !== undefined) {
          const draft = accountDraft({ loginName: unanswered })
          if (!rows.includes(unanswered)) await office.request('accounts.add', draft)
          answered.push(unanswered)
        }
        await office.request('accounts.signOut', {})
      }
      expect(answered.length).toBeGreaterThan(ROUNDS)
    },
    LONGEST_MS,
  )
})
