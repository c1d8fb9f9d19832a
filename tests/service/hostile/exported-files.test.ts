import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it, onTestFinished } from 'vitest'
import { campDraft } from '#tests/support/factories/camp-records.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { incomeDraft } from '#tests/support/factories/funding.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { siteDraft } from '#tests/support/factories/site.ts'
import { LOGIN, newOffice, openOffice, type Office } from '#tests/support/office.ts'
import { readZip } from '#tests/support/read-zip.ts'

const FORMULA = "=cmd|' /C calc'!A0"
const MARKUP = '<img src=x onerror=alert(1)>'
const XML = ']]></w:t><x a="b\'&amp;'
const UNPRINTABLE = '\u0000\u0007\uD83D'

interface Exported {
  readonly files: readonly string[]
  readonly parts: ReadonlyMap<string, string>
  readonly workbooks: readonly Uint8Array[]
}

/** Exports the third quarter; answers every XML part of the files by name. */
async function exportQuarter(office: Office): Promise<Exported> {
  const folder = mkdtempSync(join(tmpdir(), 'export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { id } = await office.request('reports.make', { kind: 'quarter', day: '2026-07-01' })
  const { files } = await office.request('reports.export', { id, folder })
  const parts = new Map<string, string>()
  const read = (name: string) => readFileSync(join(folder, name))
  for (const name of files.filter((file) => /\.(docx|xlsx)$/u.test(file))) {
    for (const [part, bytes] of await readZip(read(name))) {
      if (/\.(xml|rels)$/u.test(part)) parts.set(`${name}/${part}`, bytes.toString('utf8'))
    }
  }
  return { files, parts, workbooks: files.filter((file) => file.endsWith('.xlsx')).map(read) }
}

async function fillWithHostileWords(office: Office): Promise<void> {
  const words = [FORMULA, MARKUP, XML, `+1${UNPRINTABLE}`, '@SUM(A1)', '-2+3']
  for (const name of words) await office.request('rooms.add', roomDraft({ name }))
  for (const name of words.slice(0, 3)) await addChild(office, { name, note: MARKUP }, ['L01'])
  for (const summary of words.slice(0, 4)) {
    await office.request(
      'funding.add',
      incomeDraft({ summary, counterparty: MARKUP, day: '2026-08-01' }),
    )
  }
  await office.request('camps.schedule', campDraft({ name: MARKUP, insurance: FORMULA }))
  for (const [chapter, body] of [
    ['problems', words.join('\n')],
    ['cases', XML],
  ] as const) {
    const third = { kind: 'quarter', day: '2026-07-01' } as const
    await office.request('reports.writeText', { ...third, chapter, body })
  }
  const agencyName = `${MARKUP}${FORMULA}`
  const contract = { number: XML, startsOn: '2026-01-01', endsOn: '2026-12-31' }
  await office.request('site.update', siteDraft({ countyName: '<b>区', agencyName, contract }))
}

const WELL_FORMED = /^(?:<[^<>]+>|[^<>&]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)*$/iu

/** Names of elements that are opened and never closed, or the other way round. */
function unbalanced(xml: string): readonly string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, slash, name = '', end] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/gu)) {
    if (slash === '/') {
      if (open.pop() !== name) wrong.push(name)
    } else if (end !== '/') open.push(name)
  }
  return [...wrong, ...open]
}

describe('files exported with hostile words in them', () => {
  it('hold the words as words: no formula, no markup, nothing a reader of XML would stumble on', async () => {
    const pages: string[] = []
    const printPdf = (html: string) => {
      pages.push(html)
      return Promise.resolve(new Uint8Array([1]))
    }
    const office = await openOffice({ printPdf })
    await fillWithHostileWords(office)
    const { parts, workbooks } = await exportQuarter(office)
    expect(parts.size).toBeGreaterThan(10)
    const parted = [...parts]
    expect(parted.filter(([, xml]) => !WELL_FORMED.test(xml))).toEqual([])
    expect(parted.filter(([, xml]) => unbalanced(xml).length > 0)).toEqual([])
    const formulas = parted.flatMap(([, xml]) => [...xml.matchAll(/<f\b[^>]*>([^<]*)<\/f>/gu)])
    expect(formulas.filter(([, text = '']) => !/^SUM\([A-Z\d:,]+\)$/u.test(text))).toEqual([])
    const [page = ''] = pages
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).not.toMatch(/<(?:img|b|x|script)\b/iu)
    const cells = await Promise.all(workbooks.map((bytes) => readXlsx(bytes)))
    const values = cells.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.rows.flat()))
    expect(values).toEqual(expect.arrayContaining([FORMULA, MARKUP, XML, '+1', '@SUM(A1)', '-2+3']))
  })

  it.each([
    [String.raw`县/\:*?"<>|县`, String.raw`镇/\..\..:*?"<>|`],
    ['CON', 'NUL.'],
    [`${'长'.repeat(19)}县`, '镇'.repeat(20)],
    ['𠮷'.repeat(10), `一${'𠮷'.repeat(9)}`],
    [`县${UNPRINTABLE}`, '\u202E镇\u200B\uFEFF'],
    ['???', '***'],
  ])(
    'of a site in %j %j have safe names of 80 characters at most',
    async (countyName, townshipName) => {
      const office = newOffice({ printPdf: () => Promise.resolve(new Uint8Array([1])) })
      const site = siteDraft({ countyName, townshipName })
      await office.request('accounts.setUp', { site, ...LOGIN, displayName: '林静' })
      const { files } = await exportQuarter(office)
      expect(files).toHaveLength(5)
      for (const name of files) {
        expect(name).not.toMatch(/[\\/:*?"<>|\s\p{C}]/u)
        expect(name).toMatch(/示范点_2026年|长_2026年|镇_2026年|𠮷_2026年/u)
        expect(name.length).toBeLessThanOrEqual(80)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(250)
      }
    },
  )
})
