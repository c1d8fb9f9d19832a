import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { fileLog } from '#service/platform/file-log.ts'
import { addChild, childDraft, idNumberOf } from '#tests/support/factories/children.ts'
import { siteDraft } from '#tests/support/factories/site.ts'
import { LOGIN, newOffice, type Office } from '#tests/support/office.ts'
import { bundleWriter, runWriter } from '#tests/service/faults/writer-process.ts'

// Nobody else’s test has a child of this name: other tests fill the same temporary folder. In two
// parts each, because the test runner keeps this text there too.
const NAME = ['欧阳', '雪霁'].join('')
const ID_NUMBER = idNumberOf('2018-03-01', 972)
const PHONE = ['1395', '9378246'].join('')
const SECRETS = [NAME, ID_NUMBER, PHONE]
const LARGEST = 64 * 1024 * 1024

interface Needle {
  readonly secret: string
  readonly encoding: string
  readonly bytes: Buffer
}

const NEEDLES = SECRETS.flatMap((secret): readonly Needle[] => [
  { secret, encoding: 'UTF-8', bytes: Buffer.from(secret, 'utf8') },
  { secret, encoding: 'UTF-16LE', bytes: Buffer.from(secret, 'utf16le') },
  { secret, encoding: 'UTF-16BE', bytes: Buffer.from(secret, 'utf16le').swap16() },
  { secret, encoding: 'GBK', bytes: inGbk(secret) },
])

/** What of a child can be read in files below a folder: one line for each find. */
function findsBelow(folder: string, since = 0): readonly string[] {
  return filesBelow(folder).flatMap((name) => {
    const bytes = readIfThere(join(folder, name), since)
    return NEEDLES.filter((needle) => bytes.includes(needle.bytes)).map(
      ({ secret, encoding }) => `${name}: ${secret} in ${encoding}`,
    )
  })
}

/** Folder by folder: those of other programs come and go meanwhile. */
function filesBelow(folder: string, inside = ''): readonly string[] {
  try {
    return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
      const name = join(inside, entry.name)
      return entry.isDirectory() ? filesBelow(folder, name) : [name]
    })
  } catch {
    return []
  }
}

/** Files of other programs come and go meanwhile. */
function readIfThere(file: string, since: number): Buffer {
  try {
    const { size, mtimeMs } = statSync(file)
    return size > LARGEST || mtimeMs < since ? Buffer.alloc(0) : readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

function inGbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk')
  return Buffer.concat(
    Array.from(text, (character) => {
      if (character < '\x80') return Buffer.from(character)
      for (let high = 0x81; high <= 0xfe; high++) {
        for (let low = 0x40; low <= 0xfe; low++) {
          if (decoder.decode(Uint8Array.of(high, low)) === character) return Buffer.of(high, low)
        }
      }
      throw new Error(`${character} is not in GBK`)
    }),
  )
}

function newFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function officeWithLog(): Promise<{ office: Office; folder: string }> {
  const dataFolder = newFolder('clear-')
  const office = newOffice({ dataFolder, log: fileLog(dataFolder) })
  await office.request('accounts.setUp', { site: siteDraft(), ...LOGIN, displayName: '林静' })
  return { office, folder: dataFolder }
}

const CHILD = {
  name: NAME,
  idType: 'identity-card',
  idNumber: ID_NUMBER,
  noIdReason: '',
  guardianPhone: PHONE,
} as const

const isWindows = platform() === 'win32'
if (isWindows) process.stderr.write('a killed writer is skipped: Windows has no process groups\n')

describe('the search itself', () => {
  it('finds a name, a number and a phone in every encoding', () => {
    const folder = newFolder('clear-control-')
    for (const [index, { bytes }] of NEEDLES.entries()) {
      writeFileSync(join(folder, `${index}.bin`), Buffer.concat([Buffer.alloc(99, 7), bytes]))
    }
    expect(findsBelow(folder).length).toBeGreaterThanOrEqual(NEEDLES.length)
    expect(new Set(findsBelow(folder).map((line) => line.replace(/^\S+ /, ''))).size).toBe(
      NEEDLES.length,
    )
  })
})

describe('a known child', () => {
  it('is nowhere to be read, not in the data folder, the logs or the temporary folder', async () => {
    const since = Date.now() - 1000
    const { office, folder } = await officeWithLog()
    const child = await addChild(office, CHILD, ['L01'])
    const changed = childDraft({ ...CHILD, note: `${NAME}的父亲电话 ${PHONE}` })
    await office.request('children.update', { id: child.id, child: changed, confirmSameName: true })
    await office.request('children.list', {})
    await office.request('children.revealIdNumber', { id: child.id, reason: '核对户口簿' })
    await office.refusal('children.add', { child: changed, categories: [] })
    await office.refusal('children.get', { id: NAME })
    await office.refusal('accounts.signIn', { loginName: NAME, password: PHONE })
    const filesOfFamily = newFolder('clear-family-')
    const paper = join(filesOfFamily, `${NAME}.pdf`)
    writeFileSync(paper, `%PDF-1.4\n% ${SECRETS.join(' ')}\n%%EOF\n`)
    await office.service.handle('attachments.add', {
      subject: 'child',
      subjectId: child.id,
      kind: 'identity',
      title: NAME,
      description: PHONE,
      restrictedClass: null,
      path: paper,
    })
    expect(findsBelow(folder)).toEqual([])
    const exported = newFolder('clear-export-')
    const { id } = await office.request('reports.make', { kind: 'quarter', day: '2026-07-01' })
    await office.request('reports.export', { id, folder: exported })
    await office.request('keys.rekey', { password: LOGIN.password })
    expect(findsBelow(folder)).toEqual([])
    await office.request('accounts.signOut', {})
    await office.request('accounts.signIn', LOGIN)
    expect((await office.request('children.list', {})).map(({ name }) => name)).toEqual([NAME])

    rmSync(filesOfFamily, { recursive: true })
    rmSync(exported, { recursive: true })
    expect(findsBelow(folder)).toEqual([])
    expect(readdirSync(folder, { recursive: true }).length).toBeGreaterThan(2)
    expect(findsBelow(tmpdir(), since)).toEqual([])
  }, 60_000)

  describe.skipIf(isWindows)('written at the moment of a crash', () => {
    let writer: Awaited<ReturnType<typeof bundleWriter>>
    beforeAll(async () => {
      writer = await bundleWriter()
    }, 60_000)
    afterAll(() => writer.remove())

    it('cannot be read in what the crash leaves behind, the log of the database included', async () => {
      const { office, folder } = await officeWithLog()
      await office.request('accounts.signOut', {})
      const orders = {
        folder,
        login: LOGIN,
        work: 'records' as const,
        first: 1,
        count: 2000,
        prefix: NAME,
        term: null,
        childIds: [],
      }
      const told = await runWriter(writer.script, orders, { after: 'words', ms: 700 })
      expect(told.done.length).toBeGreaterThan(0)
      expect(readdirSync(folder).some((name) => name.endsWith('-wal'))).toBe(true)
      expect(findsBelow(folder)).toEqual([])
    }, 60_000)
  })
})
