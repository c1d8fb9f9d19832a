import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readSpreadsheet } from '#service/platform/documents/spreadsheet-reader.ts'
import type { RosterPreview } from '#shared/features/imports/roster-import.ts'
import { addChild, idNumberOf } from '#tests/support/factories/children.ts'
import { openOffice } from '#tests/support/office.ts'
import { writeTable } from '#tests/support/roster-files.ts'

const HEAD = ['姓名', '性别', '出生日期', '身份证号', '监护人', '监护人电话', '村', '备注']

/** The mapping of the only sheet with one column taken for something else. */
function layoutWith({ sheets }: RosterPreview, heading: string, target: string) {
  const [sheet] = sheets
  if (sheet === undefined) throw new Error('no sheet was read')
  return {
    fingerprint: sheet.fingerprint,
    targets: sheet.columns.map((column) => (column.heading === heading ? target : column.target)),
  }
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mend-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('what the columns are taken for', () => {
  const rows = [
    ['姓名', '性别', '出生日期', '小名', '村'],
    ['张三', '男', '2015-03-01', '小三', '上坪村'],
  ]

  it('can be changed by hand, and is remembered for the same headings', async () => {
    const office = await openOffice()
    const path = await writeTable(rows)
    const found = await office.request('imports.preview', { path })
    expect(found.sheets[0]).toMatchObject({ mapping: 'found' })
    expect(found.sheets[0]?.columns[3]).toEqual({ heading: '小名', target: '', found: '' })
    const layouts = [layoutWith(found, '小名', 'note')]
    const { sha256, previewed, sheets } = await office.request('imports.preview', { path, layouts })
    expect(sheets[0]).toMatchObject({ mapping: 'chosen' })
    await office.request('imports.run', { path, sha256, previewed, layouts })
    const [line] = await office.request('children.list', {})
    if (line === undefined) throw new Error('nobody was added')
    expect((await office.request('children.get', { id: line.id })).note).toBe('小三')

    const next = await writeTable([rows[0] ?? [], ['李四', '女', '2016-03-01', '小四', '后山村']])
    const again = await office.request('imports.preview', { path: next })
    expect(again.sheets[0]).toMatchObject({ mapping: 'remembered' })
    expect(again.sheets[0]?.columns[3]?.target).toBe('note')
  })

  it('a field taken from two columns is refused, both named', async () => {
    const office = await openOffice()
    const path = await writeTable(rows)
    const found = await office.request('imports.preview', { path })
    const layouts = [layoutWith(found, '小名', 'village')]
    expect(await office.refusal('imports.preview', { path, layouts })).toEqual({
      code: 'COLUMN_MAPPED_TWICE',
      details: { field: '村（社区）', first: '小名', second: '村' },
    })
  })

  it('without a column for the name nothing is read', async () => {
    const office = await openOffice()
    const path = await writeTable(rows)
    const found = await office.request('imports.preview', { path })
    const layouts = [layoutWith(found, '姓名', '')]
    const refusal = await office.refusal('imports.preview', { path, layouts })
    expect(refusal.code).toBe('COLUMN_NAME_MISSING')
  })
})

describe('a child that is known already', () => {
  it('is updated where that is chosen: what changes is shown first, a blank cell empties nothing', async () => {
    const office = await openOffice()
    const idNumber = idNumberOf('2015-03-01', 3)
    await addChild(office, {
      idType: 'identity-card',
      noIdReason: '',
      idNumber,
      name: '张三',
      sex: 'male',
      bornOn: '2015-03-01',
      guardianName: '张大',
      guardianPhone: '13800000001',
      village: '上坪村',
      note: '',
    })
    const path = await writeTable([
      HEAD,
      ['张三', '男', '2015-03-01', idNumber, '张大', '13900000009', '', ''],
    ])
    const preview = await office.request('imports.preview', { path })
    expect(preview.rows[0]).toMatchObject({
      verdict: 'duplicate',
      options: ['skip', 'update'],
      choice: 'skip',
      changes: [{ field: '监护人电话', from: '13800000001', to: '13900000009' }],
    })
    const { sha256, previewed } = preview
    const choices = [{ row: 1, choice: 'update' as const }]
    const batch = await office.request('imports.run', { path, sha256, previewed, choices })
    expect(batch.counts).toMatchObject({ updated: 1, added: 0 })
    expect(await office.request('children.list', {})).toMatchObject([
      { guardianPhone: '13900000009', village: '上坪村' },
    ])
  })

  it('of the same name and birth day is asked about, and nothing is imported before the answer', async () => {
    const office = await openOffice()
    await addChild(office, { name: '李四', bornOn: '2016-03-01', guardianName: '李大' })
    const path = await writeTable([HEAD, ['李四', '女', '2016-03-01', '', '李二', '', '', '']])
    const { rows, sha256, previewed } = await office.request('imports.preview', { path })
    expect(rows[0]).toMatchObject({
      verdict: 'undecided',
      options: ['skip', 'update', 'new'],
      choice: null,
    })
    const refusal = await office.refusal('imports.run', { path, sha256, previewed })
    expect(refusal).toEqual({ code: 'IMPORT_UNDECIDED', details: { rows: '2' } })
    const choices = [{ row: 1, choice: 'new' as const }]
    await office.request('imports.run', { path, sha256, previewed, choices })
    expect(await office.request('children.list', {})).toHaveLength(2)
  })

  it('cannot be given a choice the row does not have', async () => {
    const office = await openOffice()
    const path = await writeTable([HEAD, ['李四', '女', '2016-03-01', '', '李二', '', '', '']])
    const { sha256 } = await office.request('imports.preview', { path })
    const choices = [{ row: 1, choice: 'update' as const }]
    const refusal = await office.refusal('imports.run', { path, sha256, choices })
    expect(refusal.code).toBe('IMPORT_CHOICE_IMPOSSIBLE')
  })
})

describe('an import does what was previewed, or nothing', () => {
  it('is refused when the register has changed in between', async () => {
    const office = await openOffice()
    const path = await writeTable([HEAD, ['李四', '女', '2016-03-01', '', '李二', '', '', '']])
    const { sha256, previewed } = await office.request('imports.preview', { path })
    await addChild(office, { name: '李四', bornOn: '2016-03-01', guardianName: '李二' })
    const refusal = await office.refusal('imports.run', { path, sha256, previewed })
    expect(refusal.code).toBe('IMPORT_REGISTER_CHANGED')
    expect(await office.request('imports.list', {})).toEqual([])
  })
})

describe('rows to be mended', () => {
  it('are written as they stand, what is wrong in front, and can be imported once mended', async () => {
    const office = await openOffice()
    const wrong = '350902201503010000'
    const path = await writeTable([
      HEAD,
      ['张三', '男', '2015-03-01', idNumberOf('2015-03-01', 3), '张大', '', '', ''],
      ['李四', '女', '2016-03-01', wrong, '李大', '13800000001', '上坪村', '原话'],
      ['', '女', '2017-03-01', '', '王大', '', '', ''],
    ])
    const { sha256 } = await office.request('imports.preview', { path })
    const written = await office.request('imports.exportProblems', {
      path,
      sha256,
      folder: newFolder(),
      reason: '改正后重新导入',
    })
    expect(written.rows).toBe(2)
    const file = join(written.folder, written.file)
    const { sheets } = await readSpreadsheet(readFileSync(file), written.file)
    const lines = (sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell.text))
    expect(lines[0]).toEqual(['问题', ...HEAD])
    expect(lines[1]?.slice(1)).toEqual([
      '李四',
      '女',
      '2016-03-01',
      wrong,
      '李大',
      '13800000001',
      '上坪村',
      '原话',
    ])
    expect(lines[1]?.[0]).toContain('身份证号')
    expect(lines[2]?.[0]).toContain('没有姓名')
    const again = await office.request('imports.preview', { path: file })
    expect(again.rows.map((row) => row.name)).toEqual(['李四', ''])
    expect(again.sheets[0]?.columns[0]).toEqual({ heading: '问题', target: '', found: '' })
  })

  it('are none in a good file', async () => {
    const office = await openOffice()
    const path = await writeTable([HEAD, ['李四', '女', '2016-03-01', '', '李二', '', '', '']])
    const { sha256 } = await office.request('imports.preview', { path })
    const input = { path, sha256, folder: newFolder(), reason: '改正' }
    const refusal = await office.refusal('imports.exportProblems', input)
    expect(refusal.code).toBe('ROSTER_WITHOUT_PROBLEMS')
  })
})
