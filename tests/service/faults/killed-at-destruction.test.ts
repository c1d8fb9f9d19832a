import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { addChild } from '#tests/support/factories/children.ts'
import { chosenFolder, destroyOrder, handOver } from '#tests/support/handed-over.ts'
import { LOGIN, newOffice, openOffice } from '#tests/support/office.ts'
import { randomFrom } from './random.ts'
import { bundleWriter } from './writer-process.ts'

const KILLS = Number(process.env['DESTRUCTION_KILLS'] ?? 12)
const LONGEST_MS = 60_000 + KILLS * 6000

const isWindows = platform() === 'win32'
if (isWindows) process.stderr.write('skipped: Windows has no SIGKILL for a process group\n')

describe.skipIf(isWindows)('a service killed while it destroys the site', () => {
  let writer: Awaited<ReturnType<typeof bundleWriter>>
  beforeAll(async () => {
    writer = await bundleWriter('destroyer.ts')
  }, 60_000)
  afterAll(() => writer.remove())

  it(
    'leaves the whole site, or one nobody can open and whose removal is finished at the next start',
    async () => {
      const office = await openOffice()
      await addChild(office)
      await office.request('backups.make', {})
      const { id } = await handOver(office, chosenFolder())
      const order = await destroyOrder(office, id, chosenFolder())
      await office.request('accounts.signOut', {})
      office.service.close()
      const random = randomFrom(20_261_124)
      const ends = { whole: 0, gone: 0 }
      for (let kill = 0; kill < KILLS; kill += 1) {
        const folder = mkdtempSync(join(tmpdir(), 'destroyed-'))
        onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
        cpSync(office.folder, folder, { recursive: true })
        const orders = { folder, login: LOGIN, order: { ...order, folder: chosenFolder() } }
        await runAndKill(writer.script, orders, kill === 0 ? 0 : random() * 600)
        const end = await endOf(folder, orders.order.folder)
        expect(end).toEqual(end.state === 'locked' ? WHOLE : { ...GONE, before: end.before })
        expect(end.before === null || isBegun(end.before)).toBe(true)
        ends[end.state === 'locked' ? 'whole' : 'gone'] += 1
      }
      expect(ends.whole).toBeGreaterThan(0)
      expect(ends.gone).toBeGreaterThan(0)
      expect(existsSync(office.folder)).toBe(true)
    },
    LONGEST_MS,
  )
})

const WHOLE = { state: 'locked', children: 1, backups: ['whole'], before: null }
const GONE = { state: 'empty', left: [], proofs: 2 }

/** What the next start finds: the whole site, or nothing of it and its two papers. */
async function endOf(folder: string, proofFolder: string) {
  const before = readdirSync(folder)
  const next = newOffice({ dataFolder: folder })
  const { state } = await next.request('accounts.status', {})
  if (state !== 'locked') {
    const proofs = readdirSync(proofFolder).length
    return { state, left: readdirSync(folder), proofs, before }
  }
  await next.request('accounts.signIn', LOGIN)
  const children = (await next.request('children.list', {})).length
  const backups = (await next.request('backups.list', {})).map((line) => line.state)
  return { state, children, backups, before: null }
}

function isBegun(files: readonly string[]): boolean {
  return files.length === 0 || files.includes('destroying.json')
}

async function runAndKill(script: string, orders: unknown, ms: number): Promise<void> {
  const child = spawn(process.execPath, [script, JSON.stringify(orders)], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), ended])
  await Promise.race([pause(ms), ended])
  if (child.exitCode === null && child.pid !== undefined) {
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It ended by itself in this very moment.
    }
  }
  await ended
}
