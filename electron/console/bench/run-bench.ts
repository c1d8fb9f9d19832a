import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Answer } from '#shared/contract/envelope.ts'
import { childListItemSchema } from '#shared/features/children/child.ts'
import { childFinder } from '#shared/features/children/find-children.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query, type Query } from '#service/platform/database/query.ts'
import { SiteDatabase } from '#service/platform/site-database.ts'
import { PASSWORD_COST_LOG2 } from '#service/platform/database/vault.ts'
import { migrations } from '#service/migrations/index.ts'
import { DEMO_SET_UP } from '../demo/practice-site.ts'
import { openService } from '../open-service.ts'
import { benchEncryption } from './bench-encryption.ts'
import { BENCH_SIZES, fillBenchSite, type BenchSize } from './bench-site.ts'
import { measure, type Timing } from './measure.ts'

const LOGIN = { loginName: DEMO_SET_UP.loginName, password: DEMO_SET_UP.password }

interface Case {
  readonly name: string
  readonly route: string
  readonly input: unknown
  /** The bare SQL that reads the same records, in the same run. */
  readonly bare: Query<unknown>
  readonly times?: number
}

const CASES: readonly Case[] = [
  {
    name: 'smallest request (site.get)',
    route: 'site.get',
    input: {},
    bare: query('SELECT county_name AS county FROM site', z.object({ county: z.string() })),
  },
  {
    name: 'work queue (workbench.today)',
    route: 'workbench.today',
    input: {},
    bare: query(
      'SELECT id, copy_id AS copyId, due_on AS dueOn FROM loan WHERE closed_on IS NULL',
      z.object({ id: z.int(), copyId: z.int(), dueOn: z.string() }),
    ),
  },
  {
    name: 'roll call (tutoring.day)',
    route: 'tutoring.day',
    input: { termId: 1, day: '2022-01-12' },
    bare: query(
      `SELECT mark.id, mark.child_id AS childId, mark.status
       FROM tutoring_attendance AS mark
       JOIN tutoring_session AS session ON session.id = mark.session_id
       WHERE session.term_id = 1 AND session.day = '2022-01-12'`,
      z.object({ id: z.int(), childId: z.int(), status: z.string() }),
    ),
  },
  {
    name: 'what is missing of the files (dossiers.missing)',
    route: 'dossiers.missing',
    input: {},
    bare: query(
      `SELECT child.id, child.id_number AS idNumber, residence.address, schooling.school
       FROM child
       LEFT JOIN residence ON residence.child_id = child.id AND residence.ended_on IS NULL
       LEFT JOIN schooling ON schooling.child_id = child.id AND schooling.ended_on IS NULL`,
      z.object({
        id: z.int(),
        idNumber: z.string().nullable(),
        address: z.string().nullable(),
        school: z.string().nullable(),
      }),
    ),
  },
  {
    name: 'register (children.list)',
    route: 'children.list',
    input: {},
    bare: query(
      `SELECT child.id, child.name, child.pinyin, child.born_on AS bornOn, child.village,
              child.school, child.guardian_name AS guardian, category.code
       FROM child_now AS child
       LEFT JOIN child_category AS category ON category.child_id = child.id`,
      z.object({
        id: z.int(),
        name: z.string(),
        pinyin: z.string(),
        bornOn: z.string(),
        village: z.string(),
        school: z.string(),
        guardian: z.string(),
        code: z.string().nullable(),
      }),
    ),
  },
  {
    name: 'catalogue (library.titles)',
    route: 'library.titles',
    input: {},
    bare: query(
      `SELECT title.id, title.title, count(copy.id) AS copies
       FROM book_title AS title JOIN book_copy AS copy ON copy.title_id = title.id
       GROUP BY title.id`,
      z.object({ id: z.int(), title: z.string(), copies: z.int() }),
    ),
  },
  {
    name: 'ledger of a year (funding.entries)',
    route: 'funding.entries',
    input: { from: '2026-01-01', to: '2026-12-31' },
    bare: query(
      `SELECT id, day, voucher_number AS voucher, summary, amount_fen AS amountFen
       FROM ledger_entry WHERE day BETWEEN '2026-01-01' AND '2026-12-31' ORDER BY day DESC`,
      z.object({
        id: z.int(),
        day: z.string(),
        voucher: z.string(),
        summary: z.string(),
        amountFen: z.int(),
      }),
    ),
  },
  {
    name: 'quarterly report (reports.make)',
    route: 'reports.make',
    input: { kind: 'quarter', day: '2026-06-30' },
    bare: query(
      `SELECT mark.id, mark.child_id AS childId, mark.status, session.day
       FROM tutoring_attendance AS mark
       JOIN tutoring_session AS session ON session.id = mark.session_id
       WHERE session.day BETWEEN '2025-10-01' AND '2026-06-30'`,
      z.object({ id: z.int(), childId: z.int(), status: z.string(), day: z.string() }),
    ),
    times: 3,
  },
]

/** Times start-up and requests at two sizes, each beside bare SQL in the same run. */
export async function runBench(): Promise<number> {
  for (const size of BENCH_SIZES) await benchSize(size)
  const [smallest] = BENCH_SIZES
  if (smallest !== undefined) await benchEncryption(smallest)
  return 0
}

async function benchSize(size: BenchSize): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    await prepare(folder, size)
    console.log(
      `\n${size.name}: ${size.children} children, ${size.attendance} attendance rows, ${size.loans} loans, ${size.vouchers} vouchers`,
    )
    printRow('', 'median ms', 'slowest ms', 'bare SQL ms', 'ratio')
    const opening = await measure(async () => {
      const service = openService(folder, { checkOutput: false })
      await service.handle('accounts.signIn', LOGIN)
      service.close()
    }, 3)
    printRow('start and sign in', ms(opening.median), ms(opening.slowest), '', '')
    await benchRoutes(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function benchRoutes(folder: string): Promise<void> {
  const service = openService(folder, { checkOutput: false })
  const beside = new SiteDatabase(folder, migrations, PASSWORD_COST_LOG2)
  try {
    await service.handle('accounts.signIn', LOGIN)
    await beside.open(LOGIN.loginName, LOGIN.password)
    for (const one of CASES) {
      const routed = await measure(async () => {
        const answer = await service.handle(one.route, one.input)
        if (!answer.ok) throw new Error(`${one.route}: ${JSON.stringify(answer.error)}`)
      }, one.times)
      printCase(one.name, routed, await bareTime(beside.connection.reads, one))
    }
    await benchFinding(await service.handle('children.list', {}), beside.connection.reads)
  } finally {
    beside.close()
    service.close()
  }
}

const BARE_FIND = query(
  `SELECT id FROM child_now
   WHERE name LIKE @text OR pinyin LIKE @text OR initials LIKE @text OR number LIKE @text
     OR guardian_phone LIKE @text`,
  z.object({ id: z.int() }),
)

/** Looking through the whole register at every key, as the screen does: a frame is 16 ms. */
async function benchFinding(register: Answer, reads: Reads): Promise<void> {
  if (!register.ok) throw new Error(JSON.stringify(register.error))
  const children = z.array(childListItemSchema).parse(register.value)
  for (const typed of ['c', '测试', '138', '2021-0']) {
    const found = await measure(() => children.filter(childFinder(typed)).length)
    const bare = await measure(() => reads.all(BARE_FIND, { text: `%${typed}%` }))
    const ratio = `${(found.median / bare.median).toFixed(1)}×`
    printRow(
      `find “${typed}” as typed`,
      ms(found.median),
      ms(found.slowest),
      ms(bare.median),
      ratio,
    )
  }
}

function bareTime(reads: Reads, { bare, times }: Case): Promise<Timing> {
  return measure(() => reads.all(bare), times)
}

async function prepare(folder: string, size: BenchSize): Promise<void> {
  const site = new SiteDatabase(folder, migrations, PASSWORD_COST_LOG2)
  const service = openService(folder, { checkOutput: false })
  const answer = await service.handle('accounts.setUp', DEMO_SET_UP)
  service.close()
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  await site.open(LOGIN.loginName, LOGIN.password)
  fillBenchSite(site.connection, size)
  site.close()
}

function printCase(name: string, routed: Timing, bare: Timing): void {
  const ratio = bare.median > 0 ? `${(routed.median / bare.median).toFixed(1)}×` : ''
  printRow(name, ms(routed.median), ms(routed.slowest), ms(bare.median), ratio)
}

function printRow(name: string, ...cells: readonly string[]): void {
  console.log(`  ${name.padEnd(38)}${cells.map((cell) => cell.padStart(12)).join('')}`)
}

function ms(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0)
}
