import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Answer } from '#shared/contract/envelope.ts'
import { contract, type RouteName } from '#shared/contract/index.ts'
import type { Log } from '#service/platform/log.ts'
import type { DatabaseHandle } from '#service/platform/database/open.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { deskFile } from '#tests/support/factories/attachments.ts'
import { openCopyOf, type Office } from '#tests/support/office.ts'
import { pngPicture } from '#tests/support/pictures.ts'
import { writeTable } from '#tests/support/roster-files.ts'
import { DECLARED_CODES } from './declared-codes.ts'
import { livedInSite } from './lived-in-site.ts'
import type { FuzzFiles } from './valid-payloads.ts'

/** More work of the thread than this and the one process that serves every window stands still. */
const SLOWEST_MS = 3_000

/** Traces of a program in what a screen is told: stacks, modules, folders of this machine. */
const LEAKS = [/\n\s+at /u, /node_modules/u, /\.ts:\d/u, /better-sqlite3/iu, /SELECT |INSERT /u]

/** An office after a busy quarter, watched while it is sent wrong things. */
export class FuzzOffice {
  readonly office: Office
  readonly files: FuzzFiles
  readonly #beside: DatabaseHandle
  readonly #causes: string[]
  readonly accepted = new Set<RouteName>()
  readonly refused = new Set<RouteName>()

  constructor(office: Office, beside: DatabaseHandle, files: FuzzFiles, causes: string[]) {
    this.office = office
    this.files = files
    this.#beside = beside
    this.#causes = causes
  }

  /** What is wrong with the answer to one payload, or null. */
  async complaint(route: RouteName, payload: unknown): Promise<string | null> {
    const before = this.#commits()
    const started = process.threadCpuUsage()
    let answer: Answer
    try {
      answer = await this.office.service.handle(route, payload)
    } catch (error) {
      return `rejected: ${String(error)}`
    }
    const { user, system } = process.threadCpuUsage(started)
    const ms = Math.round((user + system) / 1000)
    if (ms > SLOWEST_MS) return `took ${ms} ms`
    if (answer.ok) {
      this.accepted.add(route)
      const isKept = contract[route].kind !== 'command' || this.#commits() !== before
      return isKept ? null : 'answered, but nothing was written: not even who did it'
    }
    this.refused.add(route)
    const { code, details } = answer.error
    if (code === 'INTERNAL') return `INTERNAL: ${this.#causes.at(-1) ?? ''}`
    if (!DECLARED_CODES.has(code)) return `undeclared code ${code}`
    const told = JSON.stringify(details)
    const leak = LEAKS.find((trace) => trace.test(told))
    if (leak !== undefined || told.includes(process.cwd())) return `leaks ${told.slice(0, 200)}`
    const isAudited = route === 'reports.export' && code !== 'INVALID_INPUT'
    if (!isAudited && this.#commits() !== before) return `${code}, but something was written`
    return null
  }

  /** What SQLite finds wrong with the file after all of it. */
  damage(): readonly string[] {
    const integrity = this.#beside.pragma('integrity_check', { simple: true })
    const orphans = this.#beside.pragma('foreign_key_check') as readonly unknown[]
    return [
      ...(integrity === 'ok' ? [] : [String(integrity)]),
      ...orphans.map((row) => JSON.stringify(row)),
    ]
  }

  /** A number that changes with every commit of another connection. */
  #commits(): unknown {
    return this.#beside.pragma('data_version', { simple: true })
  }
}

/** Opens a copy of the site that has lived, so that every route finds something. */
export async function openFuzzOffice(): Promise<FuzzOffice> {
  const causes: string[] = []
  const log: Log = {
    info: () => {},
    warn: () => {},
    error: (_message, error) => {
      causes.push(error instanceof Error ? shortened(error) : String(error))
    },
  }
  const lived = await livedInSite()
  const printPdf = () => Promise.resolve(new Uint8Array([37]))
  const office = await openCopyOf(lived.folder, { log, printPdf })
  const roster = await writeTable([
    ['姓名', '性别', '出生日期', '村（社区）'],
    ['林小雨', '女', '2018-03-01', '上坪村'],
    ["'; DROP TABLE child;--", '男', '2030-13-45', '=1+1'],
  ])
  const sha256 = createHash('sha256').update(readFileSync(roster)).digest('hex')
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-export-'))
  const photo = deskFile('photo.png', pngPicture(30, 20))
  const beside = await openSiteDatabase(office)
  onTestFinished(() => {
    beside.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const { backup, handover, twice } = lived
  const files = { roster, sha256, folder, photo, backup, handover, twice }
  return new FuzzOffice(office, beside, files, causes)
}

/** The first line of what went wrong, and the place in our own code. */
function shortened({ message, stack = '' }: Error): string {
  const place = stack.split('\n').find((line) => /electron|shared/u.test(line)) ?? ''
  return `${message.replaceAll(/\s+/gu, ' ').slice(0, 200)} ${place.trim()}`
}
