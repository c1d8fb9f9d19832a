import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Answer } from '#shared/contract/envelope.ts'
import { contract, type RouteName } from '#shared/contract/index.ts'
import type { Log } from '#service/platform/log.ts'
import type { DatabaseHandle } from '#service/platform/database/open.ts'
import { liveThroughAQuarter } from '#tests/support/busy-quarter.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { assessSome } from '#tests/support/factories/assessments.ts'
import { planSome } from '#tests/support/factories/plans.ts'
import { addChild, childDraft, idNumberOf } from '#tests/support/factories/children.ts'
import { exportOrder } from '#tests/support/handed-over.ts'
import { addScan, attachmentDraft, deskFile } from '#tests/support/factories/attachments.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { personIdSchema } from '#shared/features/families/family.ts'
import { campDraft } from '#tests/support/factories/camp-records.ts'
import { incomeDraft } from '#tests/support/factories/funding.ts'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'
import { pngPicture } from '#tests/support/pictures.ts'
import { writeTable } from '#tests/support/roster-files.ts'
import { DECLARED_CODES } from './declared-codes.ts'
import type { FuzzFiles } from './valid-payloads.ts'

/** Longer than this and the one process that serves every window stands still. */
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
    const started = performance.now()
    let answer: Answer
    try {
      answer = await this.office.service.handle(route, payload)
    } catch (error) {
      return `rejected: ${String(error)}`
    }
    const ms = Math.round(performance.now() - started)
    // Threads of their own: nobody waits for them but who asked.
    if (ms > SLOWEST_MS && !/^(?:backups\.|audit\.verify$)/u.test(route)) return `took ${ms} ms`
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

/** Opens an office, lives through a quarter and makes a report, so that every route finds something. */
export async function openFuzzOffice(): Promise<FuzzOffice> {
  const causes: string[] = []
  const log: Log = {
    info: () => {},
    warn: () => {},
    error: (_message, error) => {
      causes.push(error instanceof Error ? shortened(error) : String(error))
    },
  }
  const office = await openOffice({ log, printPdf: () => Promise.resolve(new Uint8Array([37])) })
  await liveThroughAQuarter(office)
  await office.request('reports.make', { kind: 'quarter', day: '2026-07-01' })
  await keepFiles(office)
  await knowAGuardian(office)
  await giveAnIdNumber(office)
  await assessSome(office)
  await leaveForGood(office)
  await planSome(office)
  await bookByAnother(office)
  await planAnotherCamp(office)
  const backup = (await office.request('backups.make', {})).name
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
  const handed = await office.request('handover.export', exportOrder(folder))
  const handover = join(folder, handed.fileName)
  const files = { roster, sha256, folder, photo, backup, handover }
  return new FuzzOffice(office, beside, files, causes)
}

/** A camp to be called off, beside the one that was held. */
async function planAnotherCamp(office: Office): Promise<void> {
  const segments = [{ startsOn: '2027-07-05', endsOn: '2027-07-16' }]
  await office.request('camps.schedule', campDraft({ name: '来年夏令营', segments }))
}

/** An entry of the bookkeeper, which the manager may check. */
async function bookByAnother(office: Office): Promise<void> {
  const finance = { loginName: '财务', password: 'count-the-coins' }
  await office.request('accounts.add', { ...finance, displayName: '陈会', role: 'finance' })
  await office.request('accounts.signOut', {})
  await office.request('accounts.signIn', finance)
  await office.request('funding.add', incomeDraft())
  await office.request('accounts.signOut', {})
  await office.request('accounts.signIn', LOGIN)
}

/** The second child has a number that may be asked for. */
async function giveAnIdNumber(office: Office): Promise<void> {
  const id = childIdSchema.parse(2)
  const { name, sex, bornOn, registeredOn } = await office.request('children.get', { id })
  const card = { idType: 'identity-card', noIdReason: '' } as const
  const idNumber = idNumberOf(bornOn, sex === 'male' ? 3 : 4)
  const child = childDraft({ name, sex, bornOn, registeredOn, ...card, idNumber })
  await office.request('children.update', { id, child, confirmSameName: true })
}

/** A guardian whose ID number is on file. */
async function knowAGuardian(office: Office): Promise<void> {
  const person = { name: '林阿福', sex: null, bornOn: null, phone: '', otherPhone: '', work: '' }
  await office.request('families.correctPerson', {
    childId: childIdSchema.parse(1),
    personId: personIdSchema.parse(1),
    person: { ...person, idNumber: idNumberOf('1958-03-01', 1) },
  })
}

/** A child that left, asked for deletion and was archived, ready to lose its identity. */
async function leaveForGood(office: Office): Promise<void> {
  const { id } = await addChild(office, { name: '壬' })
  await office.request('children.leave', { id, leftOn: '2026-10-01', reason: 'moved-away' })
  await office.request('privacy.archive', { id, reason: '已迁出' })
  const request = await office.request('privacy.addRequest', {
    childId: id,
    kind: 'deletion',
    applicantName: '林阿福',
    applicantRelation: '祖父',
    content: '请删除',
    receivedOn: '2026-10-01',
  })
  await office.request('privacy.answerRequest', {
    id: request.id,
    decision: 'granted',
    answer: '',
    answeredOn: '2026-10-08',
  })
  await office.request('privacy.addRequest', {
    childId: id,
    kind: 'access',
    applicantName: '林阿福',
    applicantRelation: '祖父',
    content: '请查阅',
    receivedOn: '2026-10-01',
  })
}

/** Files of the first child: a photo, a scan, and one that was removed. */
async function keepFiles(office: Office): Promise<void> {
  const photo = deskFile('photo.png', pngPicture(20, 30))
  await office.request('attachments.add', attachmentDraft(photo, { kind: 'photo' }))
  await addScan(office)
  const id = await addScan(office)
  await office.request('attachments.remove', { id, reason: '传错了' })
}

/** The first line of what went wrong, and the place in our own code. */
function shortened({ message, stack = '' }: Error): string {
  const place = stack.split('\n').find((line) => /electron|shared/u.test(line)) ?? ''
  return `${message.replaceAll(/\s+/gu, ' ').slice(0, 200)} ${place.trim()}`
}
