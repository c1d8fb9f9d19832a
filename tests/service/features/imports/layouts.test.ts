import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dumpSite } from '#tests/support/dump-site.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

interface Expected {
  readonly sheet?: string
  readonly row: number
  readonly name: string
  readonly birth?: string
  readonly sex?: string
  readonly guardian?: string
  readonly phone?: string
  readonly categories?: readonly string[]
  readonly verdict: string
  readonly problems?: readonly string[]
}

/** What the key says of a row, in the words of the preview; what it does not say is not asked. */
function understood({ sheet, name, birth, sex, guardian, phone, categories, verdict }: Expected) {
  const stated = {
    verdict,
    sheet,
    bornOn: birth,
    sex,
    guardianName: guardian,
    guardianPhone: phone,
    categories,
    name: verdict === 'refused' ? undefined : name,
  }
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined))
}

const FOLDER = 'tests/fixtures/rosters'
const key: Record<string, readonly Expected[]> = JSON.parse(
  readFileSync(`${FOLDER}/rosters.key.json`, 'utf8'),
)
const files = Object.keys(key)

async function importFile(office: Office, path: string) {
  const { sha256, previewed } = await office.request('imports.preview', { path })
  return office.request('imports.run', { path, sha256, previewed })
}

/** Every table but those of the log and of the imports. */
async function dumpRest(office: Office): Promise<string> {
  const tables = (await dumpSite(office)).split(/\n(?=[a-z_]+\n)/u)
  return tables.filter((table) => !/^(?:audit|import|sqlite)_/u.test(table)).join('\n')
}

describe('rosters of other offices', () => {
  it('there are at least six layouts beside the township’s', () => {
    expect(files.length).toBeGreaterThanOrEqual(6)
  })

  it.each(files)('%s is understood row by row as its key says', async (file) => {
    const office = await openOffice()
    const { rows } = await office.request('imports.preview', { path: `${FOLDER}/${file}` })
    const expected = key[file] ?? []
    expect(rows.map((row) => row.rowNumber)).toEqual(expected.map((row) => row.row))
    for (const [index, one] of expected.entries()) {
      const row = rows[index]
      expect(row).toMatchObject(understood(one))
      const codes = row?.problems.map((problem) => problem.code) ?? []
      expect(codes).toEqual(expect.arrayContaining([...(one.problems ?? [])]))
    }
  })

  it.each(files)('%s imported twice is imported once, and undone leaves no trace', async (file) => {
    const office = await openOffice()
    const before = await dumpRest(office)
    const first = await importFile(office, `${FOLDER}/${file}`)
    const after = await dumpRest(office)
    const second = await importFile(office, `${FOLDER}/${file}`)
    expect(second.counts).toMatchObject({ added: 0, addedWithProblems: 0, updated: 0 })
    expect(await dumpRest(office)).toBe(after)
    await office.request('imports.undo', { id: first.id, reason: '选错了文件', keep: [] })
    expect(await dumpRest(office)).toBe(before)
  })
})
