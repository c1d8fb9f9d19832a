import { beforeAll, describe, expect, it } from 'vitest'
import { readSpreadsheet } from '#service/platform/documents/spreadsheet-reader.ts'
import { dataRows, type TableSpec } from '#service/platform/documents/table-model.ts'
import type { SheetSpec } from '#service/platform/documents/workbook-model.ts'
import { writeWorkbook } from '#service/platform/documents/workbook-writer.ts'
import { allMatches, partsOf } from './sample-files.ts'

const LONG_ADDRESS =
  '福建省宁德市蕉城区城南镇上坪村上坪路12号（原上坪小学旁边教师宿舍楼三单元501室）'

const roster: TableSpec = {
  columns: [
    { header: '序号', width: 6, kind: 'integer', align: 'center' },
    { header: ['儿童', '姓名'], width: 10, kind: 'text' },
    { header: ['儿童', '身份证号码'], width: 22, kind: 'text' },
    { header: '出生日期', width: 12, kind: 'date' },
    { header: '补助（元）', width: 14, kind: 'yuan', summed: true },
    { header: '到课率', width: 10, kind: 'percent' },
    { header: '家庭住址', width: 24, kind: 'text' },
  ],
  rows: [
    { kind: 'section', text: '一、上坪村' },
    ...dataRows([
      [1, '张　三', '350902201802018548', '2018-02-01', 150_050, 0.853, LONG_ADDRESS],
      [2, '=HYPERLINK("http://x","点我")', '+86', '不详', 0, '—', '@SUM(A1)'],
    ]),
    { kind: 'subtotal', label: '小计' },
    { kind: 'section', text: '二、下洋村' },
    ...dataRows([[3, '李四', '35090220190701770X', '2019-07-01', 10, 1, null]]),
    { kind: 'subtotal', label: '小计' },
  ],
  total: { label: '合计', figures: { 5: 0.9 } },
}

const sheet: SheetSpec = {
  name: "2026年名册 (1)/O'Neil",
  orientation: 'landscape',
  title: '城南镇儿童花名册',
  above: { left: '填报单位（盖章）：城南镇示范点', right: '单位：元' },
  table: roster,
  notes: ['注：不适用的写“—”。'],
  signatures: ['填报单位（盖章）', '填报日期', '填表人（签名）'],
  frozenColumns: 3,
}

describe('a workbook', () => {
  let bytes: Uint8Array
  let xml: string
  let parts: ReadonlyMap<string, string>

  beforeAll(async () => {
    bytes = await writeWorkbook({ name: '花名册', author: '示范点', sheets: [sheet, sheet] })
    parts = await partsOf(bytes)
    xml = parts.get('xl/worksheets/sheet1.xml') ?? ''
  })

  it('reads back with the same words, days and amounts', async () => {
    const { sheets } = await readSpreadsheet(bytes, '花名册.xlsx')
    const rows = sheets[0]?.rows.map((row) => row.map((cell) => cell.text)) ?? []
    expect(rows[0]?.[0]).toBe('城南镇儿童花名册')
    expect(rows[5]).toEqual([
      '1',
      '张　三',
      '350902201802018548',
      '2018-02-01',
      '1500.5',
      '0.853',
      LONG_ADDRESS,
    ])
    expect(rows[6]?.slice(1, 4)).toEqual(['=HYPERLINK("http://x","点我")', '+86', '不详'])
    expect(rows.at(-1)?.[0]).toContain('填表人（签名）')
  })

  it('quotes the sheet name where it repeats the heading rows on every page', () => {
    const names = allMatches(parts.get('xl/workbook.xml') ?? '', /<definedName\s[^>]*>([^<]*)</g)
    expect(names).toEqual(["'2026年名册 (1)-O''Neil'!$3:$4", "'2026年名册 (1)-O''Neil(2)'!$3:$4"])
    expect(parts.get('xl/workbook.xml')).toContain('name="_xlnm.Print_Titles" localSheetId="1"')
  })

  it('adds up by formula, with the value there before anything is recalculated', () => {
    const sums = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f><v>([^<]*)<\/v>/g)]
    expect(sums.map(([, cell, formula, value]) => [cell, formula, value])).toEqual([
      ['E8', 'SUM(E6:E7)', '1500.5'],
      ['E11', 'SUM(E10:E10)', '0.1'],
      ['E12', 'SUM(E6:E7,E10:E10)', '1500.6'],
    ])
  })

  it('holds no formula but its own sums', () => {
    expect(allMatches(xml, /<f>([^<]*)</g).every((formula) => formula.startsWith('SUM('))).toBe(
      true,
    )
  })

  it('keeps ID numbers and words that look like formulas as text, even when edited', () => {
    const formats = cellFormats(parts, xml)
    expect(formats.get('C6')).toBe('@')
    expect(formats.get('B7')).toBe('@')
    expect(formats.get('E6')).toBe('#,##0.00')
    expect(formats.get('D6')).toBe('yyyy-mm-dd')
    expect(formats.get('F6')).toBe('0.0%')
  })

  it('merges the title, the heading groups and the labels of sums', () => {
    const merges = allMatches(xml, /<mergeCell ref="([^"]*)"/g)
    for (const range of ['A1:G1', 'A3:A4', 'B3:C3', 'A5:G5', 'A8:D8', 'A12:D12']) {
      expect(merges).toContain(range)
    }
  })

  it('makes a row of wrapped Chinese text high enough', () => {
    const heights = new Map(
      [...xml.matchAll(/<row r="(\d+)" ht="([\d.]+)" customHeight="1"/g)].map((match) => [
        Number(match[1]),
        Number(match[2]),
      ]),
    )
    expect(heights.get(10)).toBe(21)
    expect(heights.get(6)).toBeGreaterThanOrEqual(36)
  })

  it('prints on A4 across one page width, page numbers at the foot, headings in view', () => {
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    )
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(xml).toMatch(/<oddFooter>[^<]*第 &amp;P 页　共 &amp;N 页<\/oddFooter>/)
    expect(xml).toContain('xSplit="3" ySplit="4" topLeftCell="D5" state="frozen"')
  })

  it('stretches a narrow table over the page and leaves a wide one alone', () => {
    const widths = allMatches(xml, /<col [^>]*width="([\d.]+)"/g).map(Number)
    const total = widths.reduce((sum, width) => sum + width, 0)
    expect(total).toBeGreaterThan(125)
  })
})

it('shows text of more than 255 characters, which Excel hides in text cells', async () => {
  const words = '很长的备注'.repeat(60)
  const table: TableSpec = {
    columns: [{ header: '备注', width: 40, kind: 'text' }],
    rows: dataRows([[words]]),
  }
  const bytes = await writeWorkbook({
    name: '备注',
    author: '示范点',
    sheets: [{ name: '备注', orientation: 'portrait', table }],
  })
  const parts = await partsOf(bytes)
  expect(cellFormats(parts, parts.get('xl/worksheets/sheet1.xml') ?? '').get('A2')).toBe('General')
})

it('drops letters no XML file can hold instead of writing a broken workbook', async () => {
  const table: TableSpec = {
    columns: [{ header: '姓名', width: 10, kind: 'text' }],
    rows: dataRows([['张\u0000三\u000B\uD800']]),
  }
  const sheets: readonly SheetSpec[] = [{ name: '', orientation: 'portrait', table }]
  const read = await readSpreadsheet(await writeWorkbook({ name: 'x', author: 'x', sheets }), 'x')
  expect(read.sheets[0]).toMatchObject({ name: '表' })
  expect(read.sheets[0]?.rows[1]?.[0]?.text).toBe('张三')
})

it('refuses amounts that are not whole fen', async () => {
  const table: TableSpec = {
    columns: [{ header: '金额', width: 10, kind: 'yuan' }],
    rows: dataRows([[12.5]]),
  }
  const sheets: readonly SheetSpec[] = [{ name: '表', orientation: 'portrait', table }]
  await expect(writeWorkbook({ name: 'x', author: 'x', sheets })).rejects.toMatchObject({
    code: 'MONEY_NOT_INTEGER',
  })
})

/** The number format of every styled cell, by reference. */
function cellFormats(
  parts: ReadonlyMap<string, string>,
  sheetXml: string,
): ReadonlyMap<string, string> {
  const styles = parts.get('xl/styles.xml') ?? ''
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  )
  const formats = allMatches(styles.split('<cellXfs')[1] ?? '', /<xf numFmtId="(\d+)"/g)
  return new Map(
    [...sheetXml.matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)].map((match) => {
      const id = formats[Number(match[2])] ?? ''
      return [match[1] ?? '', codes.get(id) ?? (id === '0' ? 'General' : id)]
    }),
  )
}
