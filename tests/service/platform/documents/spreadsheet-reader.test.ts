import { describe, expect, it } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import {
  hasLostDigits,
  type SpreadsheetCell,
  type SpreadsheetSheet,
} from '#service/platform/documents/spreadsheet-model.ts'
import { readSpreadsheet } from '#service/platform/documents/spreadsheet-reader.ts'
import { sampleFile, type SampleName } from './sample-files.ts'

const utf8 = new TextEncoder()

async function firstSheet(bytes: Uint8Array, name: string): Promise<SpreadsheetSheet> {
  const sheet = (await readSpreadsheet(bytes, name)).sheets[0]
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

function texts(row: readonly SpreadsheetCell[] | undefined): readonly string[] {
  return (row ?? []).map((cell) => cell.text)
}

/** Full-width digits, spaces and a small x, as people type them. */
function plainId(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}

interface RosterKey {
  readonly kids: readonly { readonly name: string; readonly id: string }[]
}

function rosterKey(): RosterKey {
  return JSON.parse(new TextDecoder().decode(sampleFile('roster.key.json'))) as RosterKey
}

describe.each<SampleName>(['花名册_a.xlsx', '花名册_a.xls'])('the township roster %s', (name) => {
  it('has its two-row merged heading where Excel shows it', async () => {
    const sheet = await firstSheet(sampleFile(name), name)
    expect(sheet.name).toBe('花名册')
    expect(texts(sheet.rows[2]).slice(0, 4)).toEqual(['序号', '姓名', '性别', '民族'])
    expect(texts(sheet.rows[3]).slice(8, 13)).toEqual([
      '留守',
      '困境',
      '姓名',
      '与儿童关系',
      '联系电话',
    ])
    expect(sheet.merges).toContainEqual({
      firstRow: 2,
      firstColumn: 10,
      lastRow: 2,
      lastColumn: 12,
    })
    expect(sheet.merges).toContainEqual({ firstRow: 2, firstColumn: 0, lastRow: 3, lastColumn: 0 })
  })

  it('gives every ID number of the key but the two that were spoilt in the file', async () => {
    const sheet = await firstSheet(sampleFile(name), name)
    const ids = new Set(sheet.rows.map((row) => plainId(row[5]?.text ?? '')))
    const missing = rosterKey().kids.filter((child) => !ids.has(child.id))
    expect(missing.map((child) => child.name)).toEqual(['刘俊晓', '王远子'])
  })

  it('writes dates as days and leaves typed dates as they were typed', async () => {
    const sheet = await firstSheet(sampleFile(name), name)
    const births = sheet.rows.map((row) => row[4])
    expect(births[7]).toMatchObject({ text: '2018-02-01', kind: 'date' })
    expect(births[5]).toMatchObject({ text: '2009.7.27', kind: 'text' })
    expect(births[6]).toMatchObject({ text: '43647', raw: 43647, kind: 'number' })
  })

  it('marks the hidden row and still reads it', async () => {
    const sheet = await firstSheet(sampleFile(name), name)
    expect(sheet.hiddenRows).toEqual([9])
    expect(sheet.rows[9]?.[1]?.kind).toBe('text')
  })
})

describe.each<SampleName>(['隐藏行和隐藏表.xlsx', '隐藏行和隐藏表.xls'])('%s', (name) => {
  it('marks hidden rows and hidden sheets', async () => {
    const { sheets } = await readSpreadsheet(sampleFile(name), name)
    expect(sheets.map((sheet) => [sheet.name, sheet.hidden, sheet.hiddenRows])).toEqual([
      ['名册', false, [2]],
      ['旧数据', true, []],
    ])
    expect(texts(sheets[0]?.rows[2])).toEqual(['乙', '2019-07-01', '350902201907018000'])
  })

  it('lets an ID number kept as a number be noticed: Excel has rounded it', async () => {
    const sheet = await firstSheet(sampleFile(name), name)
    const lost = sheet.rows.filter((row) => row.some(hasLostDigits))
    expect(lost.map((row) => row[0]?.text)).toEqual(['乙'])
  })
})

describe('the bank statement in GBK', () => {
  it('is read with its Chinese text and its 92 payments', async () => {
    const sheet = await firstSheet(sampleFile('银行流水_a.csv'), '银行流水_a.csv')
    expect(sheet.name).toBe('银行流水_a')
    expect(texts(sheet.rows[1])).toEqual([
      '交易日期',
      '摘要',
      '对方户名',
      '收入金额',
      '支出金额',
      '余额',
    ])
    expect(sheet.rows.filter((row) => /^\d{4}-/.test(row[0]?.text ?? ''))).toHaveLength(92)
    expect(sheet.rows[2]?.[3]).toEqual({ text: '150,000.00', raw: '150,000.00', kind: 'text' })
  })
})

describe('delimited text', () => {
  const table = '姓名,电话\r\n"张　三","138,139"\r\n'

  it.each([
    ['UTF-8', utf8.encode(table)],
    ['UTF-8 with a mark', utf8.encode(`\uFEFF${table}`)],
    [
      'UTF-16 as Excel saves "Unicode text"',
      new Uint8Array(Buffer.from(`\uFEFF${table}`, 'utf16le')),
    ],
  ])('is read from %s', async (_, bytes) => {
    const sheet = await firstSheet(bytes, 'a.csv')
    expect(sheet.rows.map(texts)).toEqual([
      ['姓名', '电话'],
      ['张　三', '138,139'],
    ])
  })

  it('is read by content though its name ends in .xls', async () => {
    const sheet = await firstSheet(utf8.encode('姓名\t年龄\n甲\t8\n乙\t9\n'), '导出.xls')
    expect(texts(sheet.rows[2])).toEqual(['乙', '9'])
  })

  it('keeps long digits as text and takes off the wrapping of bank exports', async () => {
    const sheet = await firstSheet(
      utf8.encode('卡号,备注\n="6222021402012345678",\'=1+1\n'),
      'a.csv',
    )
    expect(texts(sheet.rows[1])).toEqual(['6222021402012345678', '=1+1'])
  })
})

describe('an .xlsx named .csv', () => {
  it('is read as what it is', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '甲', rows: [['x', true, 0.1 + 0.2]] }] })
    const { format, sheets } = await readSpreadsheet(bytes, '名册.csv')
    expect(format).toBe('xlsx')
    expect(texts(sheets[0]?.rows[0])).toEqual(['x', '是', '0.3'])
  })

  it('cuts empty rows and columns that only carry a format', async () => {
    const cells = new Map([['400,30', { style: { numFmt: '@' } }]])
    const bytes = await writeXlsx({ sheets: [{ name: '甲', rows: [['x']], cells }] })
    const { sheets } = await readSpreadsheet(bytes, '名册.xlsx')
    expect(sheets[0]?.rows).toHaveLength(1)
    expect(sheets[0]?.rows[0]).toHaveLength(1)
  })
})
