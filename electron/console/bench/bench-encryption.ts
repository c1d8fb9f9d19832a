import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Service } from '#service/create-service.ts'
import { migrations } from '#service/migrations/index.ts'
import {
  openDatabase,
  openPlainDatabase,
  type OpenDatabase,
} from '#service/platform/database/open.ts'
import { PASSWORD_COST_LOG2 } from '#service/platform/database/vault.ts'
import { SiteDatabase } from '#service/platform/site-database.ts'
import { DEMO_SET_UP } from '../demo/practice-site.ts'
import { openService } from '../open-service.ts'
import { fillBenchSite, type BenchSize } from './bench-site.ts'

const { loginName, password } = DEMO_SET_UP
const ROUNDS = 15

interface Case {
  readonly name: string
  readonly act: (service: Service, round: number) => Promise<unknown>
}

const CASES: readonly Case[] = [
  { name: 'list (children.list)', act: (service) => ask(service, 'children.list', {}) },
  {
    name: 'report (reports.make)',
    act: (service) => ask(service, 'reports.make', { kind: 'quarter', day: '2026-06-30' }),
  },
  {
    name: 'write (funding.add)',
    act: (service, round) =>
      ask(service, 'funding.add', {
        day: '2026-06-30',
        kind: 'income',
        source: 'F11',
        category: null,
        amountFen: 100 + round,
        summary: '拨入项目资金',
        counterparty: '县民政局',
        account: 'bank',
        invoiceNumber: null,
        overdrawReason: null,
      }),
  },
]

/** The same requests on an encrypted and on a plain file, turn by turn in one run. */
export async function benchEncryption(size: BenchSize): Promise<void> {
  const sites = [await newSite(size, openDatabase), await newSite(size, openPlainDatabase)] as const
  try {
    console.log(`\nencrypted beside plain, ${size.name}`)
    for (const { name, act } of CASES) {
      const [encrypted, plain] = await inTurn(sites, act)
      const ratio = (encrypted / plain).toFixed(2)
      const cells = [encrypted, plain].map((ms) => `${ms.toFixed(2)} ms`.padStart(12))
      console.log(`  ${name.padEnd(38)}${cells.join('')}${`${ratio}×`.padStart(12)}`)
    }
  } finally {
    for (const site of sites) site.remove()
  }
}

interface BenchedSite {
  readonly service: Service
  readonly remove: () => void
}

async function newSite(size: BenchSize, open: OpenDatabase): Promise<BenchedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-encryption-'))
  const service = openService(folder, { checkOutput: false, openDatabase: open })
  await ask(service, 'accounts.setUp', DEMO_SET_UP)
  const beside = new SiteDatabase(folder, migrations, PASSWORD_COST_LOG2, open)
  await beside.open(loginName, password)
  fillBenchSite(beside.connection, size)
  beside.close()
  return {
    service,
    remove: () => {
      service.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Medians of both sites, milliseconds; the first round only warms up. */
async function inTurn(
  sites: readonly [BenchedSite, BenchedSite],
  act: Case['act'],
): Promise<readonly [encrypted: number, plain: number]> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, { service }] of sites.entries()) {
      const started = performance.now()
      await act(service, round)
      if (round > 0) times[index === 0 ? 0 : 1].push(performance.now() - started)
    }
  }
  return [median(times[0]), median(times[1])]
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

async function ask(service: Service, route: string, input: unknown): Promise<unknown> {
  const answer = await service.handle(route, input)
  if (!answer.ok) throw new Error(`${route}: ${JSON.stringify(answer.error)}`)
  return answer.value
}
