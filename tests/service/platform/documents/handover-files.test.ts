import { describe, expect, it } from 'vitest'
import { writeManifest } from '#service/platform/documents/manifest.ts'
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
