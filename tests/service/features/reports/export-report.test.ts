import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readZip } from '#tests/support/read-zip.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

const NAMES = [
  '蕉城城南镇示范点_2026年第三季度季报材料_20261008_V1.zip',
  '蕉城城南镇示范点_2026年第三季度工作报告_20261008_V1.docx',
  '蕉城城南镇示范点_2026年第三季度统计表_20261008_V1.xlsx',
  '蕉城城南镇示范点_2026年第三季度资金使用情况表_20261008_V1.xlsx',
]

async function makeThirdQuarter(office: Office) {
  await addChild(office, { name: '林小雨' })
  return office.request('reports.make', { kind: 'quarter', day: '2026-07-01' })
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('exporting a report', () => {
  it('writes the files under the names the bureau expects, and says when there is no PDF', async () => {
    const office = await openOffice()
    const { id } = await makeThirdQuarter(office)
    const folder = emptyFolder()
    const exported = await office.request('reports.export', { id, folder })
    expect(readdirSync(folder).toSorted()).toEqual(NAMES)
    expect(exported.files.toSorted()).toEqual(NAMES)
    expect(exported.missing).toEqual(['pdf'])
  })

  it('packs the same bytes with a manifest that proves them, and no child’s name in any file name', async () => {
    const office = await openOffice({ printPdf: () => Promise.resolve(new Uint8Array([1, 2, 3])) })
    const { id } = await makeThirdQuarter(office)
    const folder = emptyFolder()
    const { files } = await office.request('reports.export', { id, folder })
    const zipName = files.find((name) => name.endsWith('.zip')) ?? ''
    const packed = await readZip(readFileSync(join(folder, zipName)))
    const manifest: { files: { name: string; sha256: string }[]; version: number } = JSON.parse(
      packed.get('manifest.json')?.toString('utf8') ?? '',
    )
    expect(manifest.files.map(({ name }) => name).toSorted()).toEqual(
      files.filter((name) => name !== zipName).toSorted(),
    )
    for (const { name, sha256 } of manifest.files) {
      const onDisk = readFileSync(join(folder, name))
      expect(createHash('sha256').update(onDisk).digest('hex')).toBe(sha256)
      expect(packed.get(name)?.equals(onDisk)).toBe(true)
    }
    expect(files.some((name) => name.includes('林小雨'))).toBe(false)
  })

  it('puts people’s words and the drafted sentences into the document', async () => {
    const office = await openOffice()
    const { id } = await makeThirdQuarter(office)
    await office.request('reports.writeText', {
      kind: 'quarter',
      day: '2026-07-01',
      chapter: 'problems',
      body: '心理疏导室隔音不足。<b>请支持</b>',
    })
    const folder = emptyFolder()
    await office.request('reports.export', { id, folder })
    const docx = await readZip(readFileSync(join(folder, NAMES[1] ?? '')))
    const text = (docx.get('word/document.xml')?.toString('utf8') ?? '').replaceAll(/<[^>]+>/g, '')
    expect(text).toContain('在册儿童1人，其中农村留守儿童0人、困境儿童0人')
    expect(text).toContain('心理疏导室隔音不足。&lt;b&gt;请支持&lt;/b&gt;')
    expect(text).toContain('蕉城区民政局：')
  })

  it('into a place that is a file is refused, and the file stays', async () => {
    const office = await openOffice()
    const { id } = await makeThirdQuarter(office)
    const file = join(emptyFolder(), '不是文件夹')
    writeFileSync(file, 'x')
    const refusal = await office.refusal('reports.export', { id, folder: file })
    expect(refusal.code).toBe('FOLDER_NOT_WRITABLE')
    expect(readFileSync(file, 'utf8')).toBe('x')
  })
})
