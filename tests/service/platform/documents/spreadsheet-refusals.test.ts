import { describe, expect, it } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import { readSpreadsheet } from '#service/platform/documents/spreadsheet-reader.ts'
import { writeZip } from '#service/platform/documents/zip-writer.ts'
import { sampleFile } from './sample-files.ts'

const utf8 = new TextEncoder()
const noon = new Date('2026-10-08T04:00:00Z')
const simple = (): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: '甲', rows: [['姓名'], ['张三']] }] })

async function refusalOf(bytes: Uint8Array, name: string): Promise<unknown> {
  return readSpreadsheet(bytes, name).catch((error: unknown) => error)
}

function foreign(found: string): { readonly code: string; readonly details: unknown } {
  return { code: 'FILE_NOT_A_SPREADSHEET', details: { found } }
}

describe('a file that is not a spreadsheet is refused by name of what it is', () => {
  it.each([
    [
      '网页.xlsx',
      'web-page',
      utf8.encode('<html><body><table><tr><td>甲</td></tr></table></body></html>'),
    ],
    ['导出.xls', 'web-page', utf8.encode('<?xml version="1.0"?><Workbook></Workbook>')],
    ['名册.xlsx', 'text', utf8.encode('这是一份说明，不是表格。\n请联系社工站，电话见下。\n')],
    ['名册.xlsx', 'pdf', utf8.encode('%PDF-1.7\n')],
    ['照片.xls', 'picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['乱码.xlsx', 'unknown', new Uint8Array([1, 0, 2, 0, 3, 0, 0xff])],
    ['名册.xls', 'word-document', sampleFile('说明.doc')],
  ])('%s: %s', async (name, found, bytes) => {
    expect(await refusalOf(bytes, name)).toMatchObject(foreign(found))
  })

  it.each([
    ['word-document', 'word/document.xml'],
    ['presentation', 'ppt/presentation.xml'],
    ['open-document', 'content.xml'],
    ['excel-binary', 'xl/workbook.bin'],
    ['archive', '照片/1.jpg'],
  ])('a zip that is a %s', async (found, part) => {
    const bytes = await writeZip([{ name: part, bytes: utf8.encode('x') }], noon)
    expect(await refusalOf(bytes, '名册.xlsx')).toMatchObject(foreign(found))
  })
})

describe('a workbook that carries programs is refused', () => {
  it('.xlsm, whatever it is called', async () => {
    const bytes = await writeZip(
      ['xl/workbook.xml', 'xl/vbaProject.bin'].map((name) => ({ name, bytes: utf8.encode('x') })),
      noon,
    )
    expect(await refusalOf(bytes, '名册.xlsx')).toMatchObject({ code: 'FILE_WITH_MACROS' })
  })

  it('an .xls with a stream of macros in it', async () => {
    const bytes = Buffer.from(sampleFile('花名册_a.xls'))
    const entry = bytes.indexOf(Buffer.from('\u0005SummaryInformation', 'utf16le'))
    const name = Buffer.from('_VBA_PROJECT\0', 'utf16le')
    bytes.fill(0, entry, entry + 64)
    name.copy(bytes, entry)
    bytes.writeUInt16LE(name.length, entry + 64)
    expect(await refusalOf(bytes, '名册.xls')).toMatchObject({ code: 'FILE_WITH_MACROS' })
  })
})

describe('an empty file is refused', () => {
  it.each([
    ['no bytes at all', new Uint8Array()],
    ['white space only', utf8.encode(' \r\n\r\n')],
    ['only commas', utf8.encode(',,\r\n,,\r\n')],
  ])('%s', async (_, bytes) => {
    expect(await refusalOf(bytes, 'a.csv')).toMatchObject({ code: 'FILE_EMPTY' })
  })

  it('a workbook without a filled cell', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '甲', rows: [[null, '']] }] })
    expect(await refusalOf(bytes, 'a.xlsx')).toMatchObject({ code: 'FILE_EMPTY' })
  })
})

describe('a protected file is refused', () => {
  it('an .xlsx with a password', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: '甲', rows: [['张三']] }],
      encryption: { password: '123456', spinCount: 1000 },
    })
    expect(await refusalOf(bytes, '名册.xlsx')).toMatchObject({ code: 'FILE_ENCRYPTED' })
  })

  it('an .xls with a password record', async () => {
    const bytes = Buffer.from(sampleFile('花名册_a.xls'))
    const start = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]))
    expect(start).toBeGreaterThan(0)
    const second = start + 4 + bytes.readUInt16LE(start + 2)
    bytes.writeUInt16LE(0x2f, second)
    expect(await refusalOf(bytes, '名册.xls')).toMatchObject({ code: 'FILE_ENCRYPTED' })
  })

  it('a zip whose entries are encrypted', async () => {
    const bytes = Buffer.from(await simple())
    const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    bytes.writeUInt16LE(bytes.readUInt16LE(directory + 8) | 1, directory + 8)
    expect(await refusalOf(bytes, '名册.xlsx')).toMatchObject({ code: 'FILE_ENCRYPTED' })
  })
})

describe('a damaged file is refused', () => {
  it.each([0.3, 0.7, 0.99])('an .xlsx cut off after %f of its length', async (part) => {
    const bytes = await simple()
    const cut = bytes.slice(0, Math.floor(bytes.length * part))
    expect(await refusalOf(cut, '名册.xlsx')).toMatchObject({ code: 'FILE_DAMAGED' })
  })

  it('an .xls cut off in the middle', async () => {
    const bytes = sampleFile('花名册_a.xls').slice(0, 9000)
    expect(await refusalOf(bytes, '名册.xls')).toMatchObject({ code: 'FILE_DAMAGED' })
  })

  it('a workbook part that is not XML of a workbook', async () => {
    const entries = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'].map((name) => ({
      name,
      bytes: utf8.encode('not xml'),
    }))
    expect(await refusalOf(await writeZip(entries, noon), '名册.xlsx')).toMatchObject({
      code: 'FILE_DAMAGED',
    })
  })
})

describe('a file too large is refused before it is unpacked', () => {
  it('over 20 MB', async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1)
    const refusal = { code: 'FILE_TOO_LARGE', details: { limit: 20, unit: 'MB' } }
    expect(await refusalOf(bytes, 'a.xlsx')).toMatchObject(refusal)
  })

  it('a zip bomb, by its directory alone: what it holds is not even looked at', async () => {
    const entries = [{ name: 'xl/workbook.xml', bytes: new Uint8Array(60 * 1024 * 1024).fill(32) }]
    const bomb = await writeZip(entries, noon)
    expect(bomb.length).toBeLessThan(100_000)
    bomb.fill(0, 100, 50_000)
    const refusal = { code: 'FILE_TOO_LARGE', details: { limit: 200, unit: 'MB' } }
    expect(await refusalOf(bomb, 'a.xlsx')).toMatchObject(refusal)
  })

  it('a zip that hides its sizes', async () => {
    const bytes = Buffer.from(await simple())
    const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    bytes.writeUInt32LE(0, directory + 24)
    expect(await refusalOf(bytes, '名册.xlsx')).toMatchObject({ code: 'FILE_DAMAGED' })
  })

  it('a sheet with a stray cell in the farthest corner', async () => {
    const cells = new Map([['700000,4', { value: 'x' }]])
    const bytes = await writeXlsx({ sheets: [{ name: '甲', rows: [['x']], cells }] })
    const refusal = { code: 'FILE_TOO_LARGE', details: { unit: 'cells' } }
    expect(await refusalOf(bytes, 'a.xlsx')).toMatchObject(refusal)
  })
})
