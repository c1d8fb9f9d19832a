import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dumpSite } from '#tests/support/dump-site.ts'
import { addChild, idNumberOf } from '#tests/support/factories/children.ts'
import { consentDraft, recordConsent } from '#tests/support/factories/consents.ts'
import { openOffice } from '#tests/support/office.ts'
import { readZip } from '#tests/support/read-zip.ts'

function folderFor(): string {
  const folder = mkdtempSync(join(tmpdir(), 'consents-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function wordsOf(path: string): Promise<string> {
  const xml = String((await readZip(readFileSync(path))).get('word/document.xml'))
  return xml.replaceAll(/<[^>]+>/gu, '')
}

const CARD = {
  idType: 'identity-card',
  bornOn: '2018-03-17',
  idNumber: idNumberOf('2018-03-17'),
  noIdReason: '',
} as const

describe('the notice for guardians', () => {
  it('tells what the law asks for, names the child and never its ID number', async () => {
    const office = await openOffice()
    const { id, number } = await addChild(office, CARD)
    const folder = folderFor()
    const order = { format: 'docx', officer: '林静', folder } as const
    const printed = await office.request('consents.printNotices', { ...order, childIds: [id] })
    const { file } = printed
    expect(file).toBe(`监护人告知同意书_${number}_2026-10-08.docx`)
    const words = await wordsOf(join(folder, file))
    const { agencyName, addressee } = await office.request('site.get', {})
    const facts = ['林小雨', number, agencyName, addressee, '林静', '2026年1月版']
    const items = ['目的', '信息种类', '方式', '必要性和影响', '保存期限', '撤回同意', '12345']
    const choices = ['档案', '照片', '宣传', '向民政报送', '视频连线', '□', '监护人签名']
    for (const word of [facts, items, choices].flat()) {
      expect(words).toContain(word)
    }
    expect(words).not.toContain(CARD.idNumber)
    expect(await dumpSite(office, 'audit_event')).toMatch(/"export".*"consents\.printNotices"/u)
  })

  it('is one file for many children, and one with a blank for new arrivals', async () => {
    const pages: string[] = []
    const office = await openOffice({
      printPdf: (html) => {
        pages.push(html)
        return Promise.resolve(new Uint8Array([37]))
      },
    })
    const { id } = await addChild(office)
    const other = await addChild(office, { name: '陈小军' })
    const folder = folderFor()
    const order = { format: 'pdf', officer: '林静', folder } as const
    const both = { ...order, childIds: [id, other.id, id] }
    const { file } = await office.request('consents.printNotices', both)
    expect(file).toBe('监护人告知同意书_2人_2026-10-08.pdf')
    expect(pages[0]?.match(/<section/gu)).toHaveLength(2)
    expect(pages[0]).toContain('陈小军')
    const blank = await office.request('consents.printNotices', { ...order, childIds: [] })
    expect(blank.file).toBe('监护人告知同意书_空白_2026-10-08.pdf')
    expect(pages[1]).not.toContain('林小雨')
  })

  it('without a way to make PDFs, or of a child not on file, nothing is written', async () => {
    const office = await openOffice()
    const folder = folderFor()
    const order = { format: 'pdf', officer: '林静', folder, childIds: [] }
    const code = async (changed: object) =>
      (await office.refusal('consents.printNotices', { ...order, ...changed })).code
    expect(await code({})).toBe('PDF_NOT_POSSIBLE')
    expect(await code({ format: 'docx', childIds: [99] })).toBe('NOT_FOUND')
    expect(await code({ officer: ' ' })).toBe('INVALID_INPUT')
    expect(readdirSync(folder)).toEqual([])
  })
})

it('the rules of the site name who is responsible and what is kept how long', async () => {
  const office = await openOffice()
  const folder = folderFor()
  const order = { format: 'docx', officer: '林静', folder } as const
  const { file } = await office.request('consents.printRules', order)
  expect(file).toBe('儿童个人信息处理规则_2026-10-08.docx')
  const words = await wordsOf(join(folder, file))
  for (const word of ['儿童个人信息保护负责人：林静', '保存三年', '泄露', '单独同意']) {
    expect(words).toContain(word)
  }
})

it('the copy for the family, the hand-over and the list tell what was answered', async () => {
  const office = await openOffice()
  const { id } = await addChild(office)
  await recordConsent(office, id, consentDraft({ signerName: '欧阳建国' }))
  const folder = folderFor()
  await office.request('privacy.exportCopy', {
    id,
    applicantName: '林阿福',
    applicantRelation: '祖父',
    reason: '书面申请',
    withFiles: false,
    password: null,
    folder,
  })
  const copy = readdirSync(folder).find((name) => name.endsWith('.docx')) ?? ''
  expect(await wordsOf(join(folder, copy))).toContain('欧阳建国（祖父）')
  const { file } = await office.request('exports.write', {
    form: {
      list: 'consents',
      level: 'masked',
      purpose: 'inspection',
      purposeWords: '',
      recipient: '',
    },
    scopeId: null,
    ids: [id],
    filter: '',
    folder,
  })
  const shared = (await readZip(readFileSync(join(folder, file)))).get('xl/sharedStrings.xml')
  expect(String(shared)).toMatch(/不同意/u)
})
