import { describe, expect, it } from 'vitest'
import { readSpreadsheet } from '#service/platform/documents/spreadsheet-reader.ts'
import { writeManifest } from '#service/platform/documents/manifest.ts'
import { writeTableCsv } from '#service/platform/documents/spreadsheet-csv.ts'
import { dataRows, type TableSpec } from '#service/platform/documents/table-model.ts'
import { writeZip } from '#service/platform/documents/zip-writer.ts'
import { partsOf } from './sample-files.ts'

const utf8 = new TextEncoder()
const noon = new Date('2026-10-08T04:00:00Z')
const entries = [
  { name: '季报材料/季度工作报告.docx', bytes: utf8.encode('甲') },
  { name: '季报材料/统计表.xlsx', bytes: utf8.encode('') },
]

describe('a zip of report files', () => {
  it('gives back every file under its Chinese name', async () => {
    const bytes = await writeZip(entries, noon)
    expect([...(await partsOf(bytes))]).toEqual([
      ['季报材料/季度工作报告.docx', '甲'],
      ['季报材料/统计表.xlsx', ''],
    ])
  })

  it('marks its names as UTF-8, so that Windows shows them', async () => {
    const bytes = Buffer.from(await writeZip(entries, noon))
    expect(bytes.readUInt16LE(6) & 0x800).toBe(0x800)
  })

  it.each(['../x.docx', '/x.docx', 'a//b.docx', 'a\\b.docx', 'a:b.docx', 'a?.docx', ''])(
    'refuses the name %j',
    async (name) => {
      await expect(writeZip([{ name, bytes: utf8.encode('x') }], noon)).rejects.toThrow(RangeError)
    },
  )

  it('refuses one name twice', async () => {
    const twice = ['A.docx', 'a.DOCX'].map((name) => ({ name, bytes: utf8.encode('x') }))
    await expect(writeZip(twice, noon)).rejects.toThrow(RangeError)
  })
})

describe('a manifest', () => {
  it('lists size and SHA-256 of every file', () => {
    const manifest: unknown = JSON.parse(
      writeManifest(entries, { createdAt: '2026-10-08T04:00:00.000Z', period: '2026Q3' }),
    )
    expect(manifest).toEqual({
      createdAt: '2026-10-08T04:00:00.000Z',
      period: '2026Q3',
      files: [
        {
          name: '季报材料/季度工作报告.docx',
          size: 3,
          sha256: '33e3580c093111e1c4cac922872c40371f7896bb3fa4e23be5840bd1834fc622',
        },
        {
          name: '季报材料/统计表.xlsx',
          size: 0,
          sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        },
      ],
    })
  })
})

describe('a table as CSV', () => {
  const table: TableSpec = {
    columns: [
      { header: ['儿童', '姓名'], width: 10, kind: 'text' },
      { header: '补助', width: 10, kind: 'yuan', summed: true },
      { header: '备注', width: 10, kind: 'text' },
    ],
    rows: [
      { kind: 'section', text: '一' },
      ...dataRows([
        ['张三', -123_450, '=cmd|x!A1'],
        ['李，"四"', 0, '第一行\n第二行'],
      ]),
    ],
    total: { label: '合计' },
  }

  it('opens in Excel with Chinese words and runs no formula', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeTableCsv(table))
    expect(text.startsWith('\uFEFF儿童·姓名,补助,备注\r\n')).toBe(true)
    expect(text).toContain("张三,-1234.50,'=cmd|x!A1")
  })

  it('reads back as it was written', async () => {
    const { sheets } = await readSpreadsheet(writeTableCsv(table), '名册.csv')
    expect(sheets[0]?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['儿童·姓名', '补助', '备注'],
      ['张三', '-1234.50', '=cmd|x!A1'],
      ['李，"四"', '0.00', '第一行\n第二行'],
    ])
  })
})
