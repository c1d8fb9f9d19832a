import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addChild, idNumberOf } from '#tests/support/factories/children.ts'
import { openOffice } from '#tests/support/office.ts'
import { writeTable, writeTestFile } from '#tests/support/roster-files.ts'

const HEAD = ['姓名', '性别', '出生日期', '身份证号', '监护人']

describe('carrying out an import', () => {
  it('keeps what became of every row, and tells every window', async () => {
    const office = await openOffice()
    const path = await writeTable([
      HEAD,
      ['张三', '男', '2015-03-01', idNumberOf('2015-03-01', 3), '张大'],
      ['李四', '女', '2016-03-01', '350902201603010000', '李大'],
      ['', '女', '2016-03-01', '', '王大'],
    ])
    const { sha256 } = await office.request('imports.preview', { path })
    const batch = await office.request('imports.run', { path, sha256 })
    expect(batch).toMatchObject({
      fileName: '花名册.xlsx',
      importedBy: '林静',
      counts: { added: 1, addedWithProblems: 1, duplicate: 0, refused: 1 },
    })
    expect(await office.request('imports.list', {})).toEqual([batch])
    const rows = await office.request('imports.rows', { id: batch.id })
    expect(rows.map((row) => [row.rowNumber, row.verdict, row.childNumber])).toEqual([
      [2, 'added', '2026-0001'],
      [3, 'added-with-problems', '2026-0002'],
      [4, 'refused', null],
    ])
    expect(rows[1]?.problems[0]).toEqual({
      code: 'ID_TRUNCATED',
      field: 'idNumber',
      text: '350902201603010000',
    })
    expect(office.events).toContainEqual({
      type: 'changed',
      features: ['imports', 'children', 'workbench'],
    })
  })

  it('recognises children of the register by ID number, else by name, birth and guardian', async () => {
    const office = await openOffice()
    const idNumber = idNumberOf('2015-03-01', 3)
    const card = { idType: 'identity-card', noIdReason: '', idNumber } as const
    await addChild(office, { ...card, name: '张三', sex: 'male', bornOn: '2015-03-01' })
    await addChild(office, { name: '李四', bornOn: '2016-03-01', guardianName: '李大' })
    const path = await writeTable([
      HEAD,
      ['张叁', '男', '', idNumber, '别人'],
      ['李四', '女', '2016-03-01', '', '李大'],
      ['李四', '女', '2016-03-01', '', '李二'],
    ])
    const { rows } = await office.request('imports.preview', { path })
    expect(rows.map((row) => row.verdict)).toEqual(['duplicate', 'duplicate', 'undecided'])
    expect(rows[0]?.problems.at(-1)?.text).toBe('编号 2026-0001 张三')
    expect(rows[2]?.problems.at(-1)?.code).toBe('SAME_NAME_AND_BIRTH')
  })

  it('refuses a file that was saved again after its preview, and adds nobody', async () => {
    const office = await openOffice()
    const path = writeTestFile('a.csv', Buffer.from('姓名,性别,出生日期\n张三,男,2015-03-01'))
    const { sha256 } = await office.request('imports.preview', { path })
    writeFileSync(path, '姓名,性别,出生日期\n张三,男,2015-03-02')
    const refusal = await office.refusal('imports.run', { path, sha256 })
    expect(refusal.code).toBe('IMPORT_FILE_CHANGED')
    expect(await office.request('imports.list', {})).toEqual([])
    expect(await office.request('children.list', {})).toEqual([])
  })

  it('refuses a day of registration in the future', async () => {
    const office = await openOffice()
    const path = await writeTable([HEAD, ['张三', '男', '2015-03-01', '', '']])
    const refusal = await office.refusal('imports.preview', { path, registeredOn: '2026-10-09' })
    expect(refusal.code).toBe('ROSTER_REGISTERED_IN_FUTURE')
  })

  it('previews five hundred rows in well under a second', async () => {
    const office = await openOffice()
    const rows = Array.from({ length: 500 }, (_, index) => {
      const bornOn = `2015-03-${String((index % 28) + 1).padStart(2, '0')}`
      return [`儿童${index}`, '女', bornOn, idNumberOf(bornOn, index * 2), '张大']
    })
    const path = await writeTable([HEAD, ...rows])
    const started = performance.now()
    const preview = await office.request('imports.preview', { path })
    expect(preview.counts.added).toBe(500)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('files that cannot be imported', () => {
  it.each([
    ['a file that is gone', null, 'IMPORT_FILE_UNREADABLE'],
    ['an empty file', '', 'FILE_EMPTY'],
    ['a web page', '<html><body>姓名</body></html>', 'FILE_NOT_A_SPREADSHEET'],
    [
      'a table without headings',
      '张三,男,2015-03-01\n李四,女,2015-03-02',
      'ROSTER_HEADER_NOT_FOUND',
    ],
    ['headings without rows', '姓名,性别,出生日期\n合计,0人,', 'ROSTER_WITHOUT_ROWS'],
  ])('%s', async (_what, content, code) => {
    const office = await openOffice()
    const path = content === null ? '/nowhere/a.csv' : writeTestFile('a.csv', Buffer.from(content))
    expect((await office.refusal('imports.preview', { path })).code).toBe(code)
  })

  it('a file of more than 20 MB', async () => {
    const office = await openOffice()
    const path = writeTestFile('a.csv', Buffer.alloc(20 * 1024 * 1024 + 1, '张'))
    expect(await office.refusal('imports.preview', { path })).toEqual({
      code: 'FILE_TOO_LARGE',
      details: { limit: 20, unit: 'MB' },
    })
  })
})
