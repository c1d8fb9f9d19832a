import { describe, expect, it } from 'vitest'
import { addScan } from '#tests/support/factories/attachments.ts'
import { addChild, childDraft, idNumberOf } from '#tests/support/factories/children.ts'
import { openCamp } from '#tests/support/factories/camps.ts'
import { dumpSite } from '#tests/support/dump-site.ts'
import { openOffice, type Office } from '#tests/support/office.ts'
import { writeTable } from '#tests/support/roster-files.ts'

const HEAD = ['姓名', '性别', '出生日期', '身份证号', '监护人', '监护人电话', '低保']
const ROSTER = 'tests/fixtures/office-files/花名册_a.xlsx'
const reason = '选错了文件'

/** Every table but those of the log and of the imports. */
async function dumpRest(office: Office): Promise<string> {
  const tables = (await dumpSite(office)).split(/\n(?=[a-z_]+\n)/u)
  return tables.filter((table) => !/^(?:audit|import|sqlite)_/u.test(table)).join('\n')
}

async function importUpdating(office: Office) {
  await addChild(office, {
    name: '李四',
    bornOn: '2016-03-01',
    guardianName: '李大',
    guardianPhone: '',
  })
  const path = await writeTable([
    HEAD,
    ['李四', '女', '2016-03-01', idNumberOf('2016-03-01', 2), '李大', '13800000022', '是'],
    ['王五', '男', '2017-03-01', '', '王大', '', ''],
  ])
  const before = await dumpRest(office)
  const registeredOn = '2026-01-05'
  const { sha256, previewed } = await office.request('imports.preview', { path, registeredOn })
  const choices = [{ row: 1, choice: 'update' as const }]
  const batch = await office.request('imports.run', {
    path,
    sha256,
    previewed,
    registeredOn,
    choices,
  })
  return { batch, before }
}

describe('undoing an import', () => {
  it('leaves every record as it was before, and says in the list who undid it and why', async () => {
    const office = await openOffice()
    const { batch, before } = await importUpdating(office)
    expect(batch.counts).toMatchObject({ added: 1, updated: 1 })
    expect(await dumpRest(office)).not.toBe(before)
    const undone = await office.request('imports.undo', { id: batch.id, reason, keep: [] })
    expect(await dumpRest(office)).toBe(before)
    expect(undone.undone).toMatchObject({ by: '林静', reason })
    const rows = await office.request('imports.rows', { id: batch.id })
    expect(rows.map((row) => [row.name, row.undoneAs])).toEqual([
      ['李四', 'restored'],
      ['王五', 'removed'],
    ])
    const again = await office.refusal('imports.undo', { id: batch.id, reason, keep: [] })
    expect(again.code).toBe('IMPORT_ALREADY_UNDONE')
  })

  it('takes the whole township roster back', async () => {
    const office = await openOffice()
    const before = await dumpRest(office)
    const { sha256 } = await office.request('imports.preview', { path: ROSTER })
    const { id } = await office.request('imports.run', { path: ROSTER, sha256 })
    await office.request('imports.undo', { id, reason, keep: [] })
    expect(await dumpRest(office)).toBe(before)
  })

  it('is refused while files are kept of a child it added', async () => {
    const office = await openOffice()
    const { batch } = await importUpdating(office)
    const added = (await office.request('children.list', {})).find(({ name }) => name === '王五')
    await addScan(office, { subjectId: added?.id ?? 0 })
    const refusal = await office.refusal('imports.undo', { id: batch.id, reason, keep: [] })
    expect(refusal).toEqual({
      code: 'IMPORT_CHILDREN_IN_USE',
      details: { numbers: added?.number },
    })
  })

  it('is refused, naming the children by number, once other records refer to them', async () => {
    const office = await openOffice()
    const { batch } = await importUpdating(office)
    const added = (await office.request('children.list', {})).find(({ name }) => name === '王五')
    if (added === undefined) throw new Error('nobody was added')
    const { camp } = await openCamp(office, [])
    await office.request('camps.enrol', { campId: camp.id, childIds: [added.id] })
    const held = await dumpRest(office)
    const refusal = await office.refusal('imports.undo', { id: batch.id, reason, keep: [] })
    expect(refusal).toEqual({
      code: 'IMPORT_CHILDREN_IN_USE',
      details: { numbers: added.number },
    })
    expect(await dumpRest(office)).toBe(held)
  })

  it('asks about a child that was changed since, and keeps it where that is chosen', async () => {
    const office = await openOffice()
    const { batch } = await importUpdating(office)
    const list = await office.request('children.list', {})
    const updated = list.find(({ name }) => name === '李四')
    if (updated === undefined) throw new Error('nobody was updated')
    await office.request('children.update', {
      id: updated.id,
      child: {
        ...childDraft({ name: '李四', bornOn: '2016-03-01', guardianName: '李大' }),
        idType: 'identity-card',
        noIdReason: '',
        idNumber: idNumberOf('2016-03-01', 2),
        note: '已家访',
      },
    })
    const refusal = await office.refusal('imports.undo', { id: batch.id, reason, keep: [] })
    expect(refusal).toEqual({
      code: 'IMPORT_CHILDREN_CHANGED',
      details: { numbers: updated.number },
    })
    await office.request('imports.undo', { id: batch.id, reason, keep: [updated.number] })
    const left = await office.request('children.list', {})
    expect(left.map(({ name, guardianPhone }) => [name, guardianPhone])).toEqual([
      ['李四', '13800000001'],
    ])
    const rows = await office.request('imports.rows', { id: batch.id })
    expect(rows.map((row) => row.undoneAs)).toEqual(['kept', 'removed'])
  })
})
