import { platform } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteDraft } from '#tests/support/factories/site.ts'
import { openTerm } from '#tests/support/factories/tutoring.ts'
import { LOGIN, newOffice, openOffice, type Office } from '#tests/support/office.ts'
import { randomFrom } from './random.ts'
import { inspectSite } from './site-findings.ts'
import type { WriterOrders } from './writer-orders.ts'
import { bundleWriter, runWriter, type Told } from './writer-process.ts'

// A killed process is not a power cut: what the operating system holds still reaches the disk.
const KILLS = Number(process.env['KILLS'] ?? 12)
const SEED = Number(process.env['KILL_SEED'] ?? 20_261_008)
const KILLS_OF_ONE_SITE = 25
const LONGEST_MS = 60_000 + KILLS * 6000

const isWindows = platform() === 'win32'
if (isWindows) process.stderr.write('skipped: Windows has no SIGKILL for a process group\n')

describe.skipIf(isWindows)('a service killed at any moment', () => {
  let writer: Awaited<ReturnType<typeof bundleWriter>>
  beforeAll(async () => {
    writer = await bundleWriter()
  }, 60_000)
  afterAll(() => writer.remove())

  it(
    `has kept every answered write exactly once, ${KILLS} kills from seed ${SEED}`,
    async () => {
      const random = randomFrom(SEED)
      let answered = 0
      for (let left = KILLS; left > 0; left -= KILLS_OF_ONE_SITE) {
        answered += await wearSite(writer.script, Math.min(left, KILLS_OF_ONE_SITE), random)
      }
      expect(answered).toBeGreaterThan(KILLS)
    },
    LONGEST_MS,
  )

  it(
    'while it sets the site up leaves a site that opens, or none and the wizard starts again',
    async () => {
      const random = randomFrom(SEED + 1)
      const states: string[] = []
      for (let round = 0; round < Math.max(6, KILLS / 10); round++) {
        const office = newOffice()
        const kill = { after: 'words', ms: random() * 400 } as const
        await runWriter(writer.script, { ...ORDERS, folder: office.folder, work: 'set-up' }, kill)
        const { state } = await office.request('accounts.status', {})
        states.push(state)
        if (state === 'locked') await office.request('accounts.signIn', LOGIN)
        else await office.request('accounts.setUp', SET_UP)
        expect((await office.request('site.get', {})).managerName).toBe('林静')
        await office.request('accounts.signOut', {})
        const found = await inspectSite(office)
        expect([found.integrity, found.accountRows]).toEqual([['ok'], 1])
      }
      expect(states).not.toContain('open')
    },
    LONGEST_MS,
  )
})

const SET_UP = { site: siteDraft(), ...LOGIN, displayName: '林静' }
const ORDERS = {
  folder: '',
  login: LOGIN,
  work: 'records',
  first: 1,
  count: 2000,
  prefix: '第',
  term: null,
  childIds: [],
} satisfies WriterOrders

/** Kills the writer of one site again and again; returns how many writes were answered. */
async function wearSite(script: string, kills: number, random: () => number): Promise<number> {
  const office = await openOffice()
  const { term, childIds } = await openTerm(office, ['林一', '林二', '林三'])
  await office.request('accounts.signOut', {})
  const orders = { ...ORDERS, folder: office.folder, term, childIds }
  const history: History = { answered: [], unanswered: [], called: [] }
  let first = 1
  for (let kill = 0; kill < kills; kill++) {
    const after = random() < 0.25 ? 'start' : 'words'
    const ms = random() * (after === 'start' ? 900 : 250)
    const told = await runWriter(script, { ...orders, first }, { after, ms })
    expect([told.exitCode, told.complaints]).toEqual([null, ''])
    await checkSurvivor(office, told, history)
    first = (told.sent.at(-1)?.serial ?? first - 1) + 1
  }
  return history.answered.length
}

interface History {
  /** Names of all writes that were answered, over all kills of this site. */
  readonly answered: string[]
  /** Names of writes cut off before their answer that are there all the same. */
  readonly unanswered: string[]
  /** What the roll call may say: who saved it last. */
  readonly called: string[]
}

const ROLL_CALL = 'tutoring.takeRollCall'
const nameOf = (write: { readonly serial: number }) => `第${write.serial}`

async function checkSurvivor(office: Office, told: Told, history: History): Promise<void> {
  expect(told.sent.slice(0, told.done.length)).toEqual(told.done)
  expect(told.sent.length - told.done.length).toBeLessThanOrEqual(1)
  await office.request('accounts.signIn', LOGIN)
  await office.request('rooms.list', {})
  await office.request('accounts.signOut', {})
  const found = await inspectSite(office)
  expect([found.integrity, found.brokenReferences]).toEqual([['ok'], 0])

  const adds = told.done.filter((write) => write.route !== ROLL_CALL)
  history.answered.push(...adds.map(nameOf))
  const cutOff = told.sent.at(told.done.length)
  const written = found.names.filter((name) => name.startsWith('第'))
  if (cutOff !== undefined && written.includes(nameOf(cutOff))) {
    history.unanswered.push(nameOf(cutOff))
  }
  expect(written.toSorted()).toEqual([...history.answered, ...history.unanswered].toSorted())
  const audited = ['rooms.add', 'children.add', 'funding.add'].map(found.audited)
  const ofSetting = 3 // the children of the roster
  expect(sum(audited)).toBe(written.length + ofSetting)

  const lastCalled = told.done.findLast((write) => write.route === ROLL_CALL)
  if (lastCalled !== undefined) history.called.splice(0, Infinity, nameOf(lastCalled))
  if (cutOff?.route === ROLL_CALL) history.called.push(nameOf(cutOff))
  checkRollCall(found.rollCall, history.called)
}

/** The sheet is one writer's altogether: the last that was answered, or the one cut off after it. */
function checkRollCall(found: readonly string[], called: string[]): void {
  expect(found.length).toBeLessThanOrEqual(1)
  const [name] = found
  if (name === undefined) {
    expect(called.length).toBeLessThanOrEqual(1)
    called.length = 0
  } else {
    expect(called).toContain(name)
    called.splice(0, Infinity, name)
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
