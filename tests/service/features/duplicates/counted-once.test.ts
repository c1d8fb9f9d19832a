import { describe, expect, it } from 'vitest'
import { figureName } from '#shared/features/reports/report-table.ts'
import type { ReportId } from '#shared/features/reports/report.ts'
import { mergeOrder, registerTwice } from '#tests/support/factories/duplicates.ts'
import { dumpSite } from '#tests/support/dump-site.ts'
import { addChild, idNumberOf } from '#tests/support/factories/children.ts'
import { openOffice } from '#tests/support/office.ts'
import { writeTable } from '#tests/support/roster-files.ts'

const MEMBERS = figureName('children', 'closing', 'total')
const QUARTER = { kind: 'quarter', day: '2026-06-30' } as const

describe('a child whose files were merged', () => {
  it('is counted once in every report made afterwards; reports made before stay as they were', async () => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    const frozen = await office.request('reports.make', QUARTER)
    const asMade = await office.request('reports.get', { id: frozen.id })
    const rowsAsMade = await membersOf(frozen.id)
    await office.request('duplicates.merge', await mergeOrder(office, first.id, second.id))
    expect(await office.request('reports.get', { id: frozen.id })).toEqual(asMade)
    expect(await membersOf(frozen.id)).toHaveLength(rowsAsMade.length)
    const again = await office.request('reports.make', QUARTER)
    expect(await membersOf(again.id)).toHaveLength(rowsAsMade.length - 1)

    function membersOf(id: ReportId) {
      return office.request('reports.rows', { id, figure: MEMBERS }).then(({ rows }) => rows)
    }
  })

  it('is recognised in a roster by the name, birth date or number of either file', async () => {
    const office = await openOffice()
    const first = await addChild(office, { name: '林小雨' })
    const idNumber = idNumberOf('2018-03-10', 4)
    const second = await addChild(office, {
      name: '林晓雨',
      bornOn: '2018-03-10',
      idType: 'identity-card',
      idNumber,
      noIdReason: '',
    })
    await office.request('duplicates.merge', await mergeOrder(office, first.id, second.id))
    const path = await writeTable([
      ['姓名', '性别', '出生日期', '身份证号', '村（社区）'],
      ['林小雨', '女', '2018-03-01', '', '上坪村'],
      ['林晓雨', '女', '2018-03-10', '', '上坪村'],
      ['林小雨', '女', '2018-03-10', '', '上坪村'],
      ['林晓宇', '女', '2018-03-10', idNumber, '上坪村'],
    ])
    const preview = await office.request('imports.preview', { path })
    const places = preview.rows.map(({ problems }) =>
      problems.map(({ text }) => text ?? '').find((text) => text.includes(first.number)),
    )
    expect(places).toEqual(Array.from({ length: 4 }, () => `编号 ${first.number} 林小雨`))
  })

  it('loses both files when its data are erased, the steps of the merge included', async () => {
    const office = await openOffice()
    const first = await addChild(office, { fatherName: '林大勇' })
    const idNumber = idNumberOf('2018-03-10', 6)
    const second = await addChild(office, {
      name: '欧阳明月',
      bornOn: '2018-03-10',
      idType: 'identity-card',
      idNumber,
      noIdReason: '',
      fatherName: '欧阳大海',
      address: '上坪村欧阳厝九号',
    })
    const order = await mergeOrder(office, first.id, second.id, { reason: '欧阳明月登记了两次' })
    const { id: mergeId } = await office.request('duplicates.merge', order)
    const { id } = first
    await office.request('children.leave', { id, leftOn: '2026-05-05', reason: 'moved-away' })
    await office.request('privacy.archive', { id, reason: '已迁出' })
    office.clock.moveTo('2046-01-01')
    await office.request('privacy.anonymise', {
      id,
      basis: 'retention-over',
      reason: '保存期满',
      confirmation: `匿名化${first.number}`,
    })
    const told = ['欧阳', idNumber, '林大勇']
    const left = (await dumpSite(office)).split('\n')
    expect(left.filter((line) => told.some((telling) => line.includes(telling)))).toEqual([])
    expect(await office.refusal('duplicates.undo', { id: mergeId, reason: '撤销' })).toMatchObject({
      code: 'DUPLICATE_UNDO_CLOSED',
    })
  })
})
