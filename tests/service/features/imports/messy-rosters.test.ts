import { describe, expect, it } from 'vitest'
import type { PreviewRow } from '#shared/features/imports/roster-import.ts'
import { idNumberOf } from '#tests/support/factories/children.ts'
import { openOffice } from '#tests/support/office.ts'
import { writeGbkCsv, writeTable, writeWorkbook } from '#tests/support/roster-files.ts'

async function previewRows(path: string): Promise<readonly PreviewRow[]> {
  const office = await openOffice()
  return (await office.request('imports.preview', { path })).rows
}

function codesOf(row: PreviewRow | undefined): readonly string[] {
  return row?.problems.map((problem) => problem.code) ?? []
}

describe('dates of birth as people write them', () => {
  it.each([
    ['2015-03-01', '2015-03-01'],
    ['2015/3/1', '2015-03-01'],
    ['2015.3.1', '2015-03-01'],
    ['２０１５年３月１日', '2015-03-01'],
    ['20150301', '2015-03-01'],
    [20_150_301, '2015-03-01'],
    [42_064, '2015-03-01'],
    [new Date(Date.UTC(2015, 2, 1)), '2015-03-01'],
  ])('%s', async (birth, bornOn) => {
    const path = await writeTable([
      ['姓名', '性别', '出生日期', '村'],
      ['陈小北', '男', birth, '上坪村'],
    ])
    const [row] = await previewRows(path)
    expect(row).toMatchObject({ verdict: 'added', bornOn })
  })

  it('a month alone becomes its first day and is reported', async () => {
    const path = await writeTable([
      ['姓名', '性别', '出生年月', '村'],
      ['陈小北', '男', '2015.03', '上坪村'],
    ])
    const [row] = await previewRows(path)
    expect(row).toMatchObject({ verdict: 'added-with-problems', bornOn: '2015-03-01' })
    expect(codesOf(row)).toContain('BIRTH_MONTH_ONLY')
  })
})

describe('names and numbers', () => {
  it('loses the spaces inside short names and reads full-width digits', async () => {
    const id = idNumberOf('2015-03-01', 3)
    const wide = id.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    const path = await writeTable([
      ['姓　名', '身份证号码', '监护人', '联系电话'],
      ['张　三', wide, '张 大', '１３８００００００２１'],
    ])
    const [row] = await previewRows(path)
    expect(row).toMatchObject({
      verdict: 'added',
      name: '张三',
      sex: 'male',
      bornOn: '2015-03-01',
      guardianName: '张大',
      guardianPhone: '13800000021',
    })
  })

  it('keeps a child whose ID number was stored as a number, without the number', async () => {
    const path = await writeTable([
      ['姓名', '性别', '身份证号', '村'],
      ['张三', '男', Number('350902201503010032'), '上坪村'],
    ])
    const [row] = await previewRows(path)
    expect(row).toMatchObject({ verdict: 'added-with-problems', maskedIdNumber: null })
    expect(row?.bornOn).toBe('2015-03-01')
    expect(codesOf(row)).toContain('ID_TRUNCATED')
  })

  it('takes the ID number at its word where birth or sex contradict it, and says so', async () => {
    const path = await writeTable([
      ['姓名', '性别', '出生日期', '身份证号'],
      ['张三', '女', '2015-04-19', idNumberOf('2015-03-01', 3)],
    ])
    const [row] = await previewRows(path)
    expect(row).toMatchObject({ sex: 'male', bornOn: '2015-03-01' })
    expect(codesOf(row)).toEqual(expect.arrayContaining(['BIRTH_NOT_OF_ID', 'SEX_NOT_OF_ID']))
  })

  it('does not give a child the ID number of its grandfather', async () => {
    const path = await writeTable([
      ['姓名', '性别', '出生日期', '身份证号'],
      ['张三', '男', '2015-04-19', idNumberOf('1955-03-01', 3)],
    ])
    const [row] = await previewRows(path)
    expect(row).toMatchObject({ bornOn: '2015-04-19', maskedIdNumber: null })
    expect(codesOf(row)).toContain('ID_OF_ADULT')
  })

  it.each(['张三、李四', '张三\n李四', '张三　李四'])(
    'reports two children in one cell: %j',
    async (name) => {
      const path = await writeTable([
        ['姓名', '性别', '出生日期', '村'],
        [name, '男', '2015-03-01', '上坪村'],
      ])
      const [row] = await previewRows(path)
      expect(row?.verdict).toBe('refused')
      expect(codesOf(row)).toContain('NAME_SEVERAL')
    },
  )

  it('keeps the second phone and an unknown relation in the note', async () => {
    const office = await openOffice()
    const path = await writeTable([
      ['姓名', '性别', '出生日期', '监护人姓名', '与儿童关系', '监护人电话'],
      ['张三', '男', '2015-03-01', '张大', '堂叔公', '13800000021、13800000022'],
    ])
    const { sha256 } = await office.request('imports.preview', { path })
    await office.request('imports.run', { path, sha256 })
    const [line] = await office.request('children.list', {})
    if (line === undefined) throw new Error('nobody was added')
    const child = await office.request('children.get', { id: line.id })
    expect(child.guardianPhone).toBe('13800000021')
    expect(child.note).toContain('13800000022')
    expect(child.note).toContain('与儿童关系：堂叔公')
  })
})

describe('layouts', () => {
  it('finds two-row merged headings below titles, in any order, and stops at the sum', async () => {
    const path = await writeWorkbook([
      {
        name: '2026年',
        rows: [
          ['××镇儿童摸底表'],
          ['填表单位：××村'],
          [],
          ['所在村', '儿童信息', null, null, '家长信息', null, '类别', null, null],
          [null, '姓名', '性别', '出生日期', '家长姓名', '手机', '孤儿', '留守', '低保'],
          ['上坪村', '陈小北', '男', '2015-03-01', '陈大山', '13800000021', '√', '', 'Y'],
          [null, '陈小南', '女', '2017-05-06', null, null, '', '是', '×'],
          ['合计', '2人'],
          ['填表人：王五', null, null, null, '日期：2026年9月'],
        ],
        merges: [
          [3, 0, 4, 0],
          [3, 1, 3, 3],
          [3, 4, 3, 5],
          [3, 6, 3, 8],
          [5, 0, 6, 0],
          [5, 4, 6, 4],
          [5, 5, 6, 5],
        ],
      },
    ])
    const rows = await previewRows(path)
    expect(rows).toMatchObject([
      {
        name: '陈小北',
        village: '上坪村',
        guardianPhone: '13800000021',
        categories: ['K01', 'K04'],
      },
      { name: '陈小南', village: '上坪村', guardianName: '陈大山', categories: ['L01'] },
    ])
  })

  it('reads every visible sheet with a roster and names the others', async () => {
    const head = ['姓名', '性别', '出生日期']
    const path = await writeWorkbook([
      { name: '填表说明', rows: [['请按户口簿填写']] },
      { name: '上坪村', rows: [head, ['陈小北', '男', '2015-03-01']] },
      {
        name: '后山村',
        rows: [head, ['陈小南', '女', '2015-03-02'], ['陈小北', '男', '2015-03-01']],
      },
      { name: '旧表', rows: [head, ['陈小西', '女', '2014-03-02']], isHidden: true },
    ])
    const office = await openOffice()
    const preview = await office.request('imports.preview', { path })
    expect(preview.sheets.map((sheet) => sheet.name)).toEqual(['上坪村', '后山村'])
    expect(preview.skippedSheets).toEqual(['填表说明', '旧表'])
    expect(preview.counts).toMatchObject({
      added: 2,
      addedWithProblems: 0,
      duplicate: 1,
      refused: 0,
    })
    const repeated = preview.rows.find((row) => row.verdict === 'duplicate')
    expect(repeated?.problems.at(-1)?.text).toBe('“上坪村”第 2 行')
  })

  it('reads .csv in GBK with the two-row heading flattened by the export', async () => {
    const path = writeGbkCsv([
      ['花名册', '', '', '', '', '', ''],
      ['姓名', '性别', '出生年月日', '儿童类别', '', '监护人', ''],
      ['', '', '', '留守儿童', '困境儿童', '姓名', '电话'],
      ['蓝小畲', '女', '2016.7.8', '是', '1', '蓝阿婆', '0593-2891234'],
    ])
    expect(await previewRows(path)).toMatchObject([
      {
        name: '蓝小畲',
        categories: ['K99', 'L01'],
        guardianName: '蓝阿婆',
        guardianPhone: '0593-2891234',
      },
    ])
  })

  it('does not take the phone of a helper for that of the guardian', async () => {
    const path = await writeTable([
      ['姓名', '性别', '出生日期', '监护人', '结对帮扶人', '联系电话'],
      ['张三', '男', '2015-03-01', '张大', '王五', '13800000021'],
    ])
    const [row] = await previewRows(path)
    expect(row).toMatchObject({ guardianName: '张大', guardianPhone: '' })
  })

  it('registers from the date column where the roster has one, from the chosen day otherwise', async () => {
    const office = await openOffice()
    const path = await writeTable([
      ['姓名', '性别', '出生日期', '建档日期'],
      ['张三', '男', '2015-03-01', '2025年9月1日'],
      ['李四', '男', '2015-03-02', ''],
      ['王五', '男', '2015-03-03', '2027-01-01'],
    ])
    const registeredOn = '2026-09-01'
    const { sha256, rows } = await office.request('imports.preview', { path, registeredOn })
    expect(codesOf(rows[2])).toContain('REGISTERED_INVALID')
    await office.request('imports.run', { path, sha256, registeredOn })
    const list = await office.request('children.list', {})
    expect(list.map((child) => child.registeredOn)).toEqual([
      '2025-09-01',
      registeredOn,
      registeredOn,
    ])
  })
})

describe('categories', () => {
  const head = ['姓名', '性别', '出生日期', '儿童类别', '是否低保']
  it.each([
    ['留守、低保', '', ['K04', 'L01']],
    ['留守儿童（双方外出）', '', ['L01']],
    ['困境儿童', '是', ['K04']],
    ['困境儿童', '否', ['K99']],
    ['事实无人抚养儿童', '', ['K02']],
    ['孤儿；重病', '', ['K01', 'K06']],
    ['留守', '是', ['L01']],
    ['', '是', []],
  ])('%s with 低保 %s', async (category, lowIncome, codes) => {
    const path = await writeTable([head, ['张三', '男', '2015-03-01', category, lowIncome]])
    const [row] = await previewRows(path)
    expect(row?.categories).toEqual(codes)
    expect(row?.verdict).toBe('added')
  })

  it('takes 低保 for the category where the roster has no column for categories', async () => {
    const path = await writeTable([
      ['姓名', '性别', '出生日期', '是否低保'],
      ['张三', '男', '2015-03-01', '是'],
    ])
    const [row] = await previewRows(path)
    expect(row?.categories).toEqual(['K04'])
  })

  it('does not record 留守 for a child of sixteen, and says so', async () => {
    const path = await writeTable([head, ['张三', '男', '2010-10-08', '留守', '']])
    const [row] = await previewRows(path)
    expect(row?.categories).toEqual([])
    expect(codesOf(row)).toContain('CATEGORY_AGE')
  })

  it('reports words it does not know instead of guessing', async () => {
    const path = await writeTable([head, ['张三', '男', '2015-03-01', '重点关注', '大概']])
    const [row] = await previewRows(path)
    expect(row?.problems).toEqual(
      expect.arrayContaining([
        { code: 'CATEGORY_UNKNOWN', field: 'category', text: '重点关注' },
        { code: 'FLAG_UNKNOWN', field: 'lowIncome', text: '是否低保：大概' },
      ]),
    )
  })
})
