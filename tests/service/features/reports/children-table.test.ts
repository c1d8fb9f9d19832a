import { describe, expect, it } from 'vitest'
import type { Report } from '#shared/features/reports/report.ts'
import { figureName } from '#shared/features/reports/report-table.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

async function thirdQuarter(office: Office): Promise<Report> {
  const { id } = await office.request('reports.make', { kind: 'quarter', day: '2026-08-01' })
  return office.request('reports.get', { id })
}

function figure(report: Report, rowKey: string, column = 'total') {
  const table = report.tables.find(({ id }) => id === 'children')
  return table?.rows.find(({ key }) => key === rowKey)?.figures[column]?.value
}

function movement(report: Report, column = 'total') {
  return ['opening', 'added', 'left', 'closing'].map((row) => figure(report, row, column))
}

describe('table 2 of the third quarter', () => {
  it('moves children that came, left, and grew up', async () => {
    const office = await openOffice()
    await addChild(office, { name: '一直在册' })
    await addChild(office, { name: '本季新增', registeredOn: '2026-07-01' })
    await addChild(office, { name: '季末新增', registeredOn: '2026-09-30' })
    await addChild(office, { name: '下季新增', registeredOn: '2026-10-01' })
    const left = await addChild(office, { name: '本季迁出' })
    const leftLater = await addChild(office, { name: '下季首日迁出' })
    const cameAndWent = await addChild(office, { name: '来了又走', registeredOn: '2026-08-03' })
    await addChild(office, { name: '本季满十八', bornOn: '2008-09-30' })
    await addChild(office, { name: '下季满十八', bornOn: '2008-10-01' })
    const reason = 'moved-away'
    await office.request('children.leave', { id: left.id, leftOn: '2026-09-30', reason })
    await office.request('children.leave', { id: leftLater.id, leftOn: '2026-10-01', reason })
    await office.request('children.leave', { id: cameAndWent.id, leftOn: '2026-08-20', reason })

    const report = await thirdQuarter(office)
    expect(movement(report)).toEqual([5, 3, 3, 5])
    expect(report.checks.filter(({ isHeld, id }) => !isHeld && id.startsWith('children'))).toEqual(
      [],
    )
  })

  it('counts a child of both populations once in the total and once in each', async () => {
    const office = await openOffice()
    await addChild(office, { name: '两者兼有' }, ['L01', 'K04', 'K06'])
    await addChild(office, { name: '只是留守' }, ['L02'])
    await addChild(office, { name: '只是困境' }, ['K01'])
    await addChild(office, { name: '留守已满十六', bornOn: '2010-09-30' }, ['L01'])
    const report = await thirdQuarter(office)
    expect(figure(report, 'closing')).toBe(4)
    expect(figure(report, 'closing', 'left-behind')).toBe(2)
    expect(figure(report, 'closing', 'in-difficulty')).toBe(2)
    expect(
      ['category-K01', 'category-K04', 'category-K06', 'category-L01', 'category-L02'].map((row) =>
        figure(report, row),
      ),
    ).toEqual([1, 1, 1, 1, 1])
  })

  it('shows an ended category in the quarters it held, and not after', async () => {
    const office = await openOffice()
    const child = await addChild(office, {}, ['K04'])
    await office.request('children.setCategories', { id: child.id, codes: [], on: '2026-09-30' })
    const report = await thirdQuarter(office)
    expect(figure(report, 'opening', 'in-difficulty')).toBe(1)
    expect(figure(report, 'closing', 'in-difficulty')).toBe(0)
    expect(movement(report)).toEqual([1, 0, 0, 1])
  })

  it('breaks the register down by sex, age and stage, each adding up to the whole', async () => {
    const office = await openOffice()
    await addChild(office, {
      name: '甲',
      sex: 'male',
      bornOn: '2021-01-01',
      grade: 'kindergarten-2',
    })
    await addChild(office, { name: '乙', bornOn: '2012-10-01' })
    await addChild(office, { name: '丙', bornOn: '2012-09-30', grade: 'grade-8' })
    await addChild(office, { name: '丁', bornOn: '2010-09-01', grade: null })
    const report = await thirdQuarter(office)
    expect(
      ['age-0-5', 'age-6-13', 'age-14-15', 'age-16-17'].map((row) => figure(report, row)),
    ).toEqual([1, 1, 1, 1])
    expect(['sex-male', 'sex-female'].map((row) => figure(report, row))).toEqual([1, 3])
    expect(
      ['preschool', 'primary', 'junior', 'senior', 'other', 'unknown'].map((stage) =>
        figure(report, `stage-${stage}`),
      ),
    ).toEqual([1, 1, 1, 0, 0, 1])
    expect(report.checks.filter(({ isHeld, id }) => !isHeld && id.startsWith('children'))).toEqual(
      [],
    )
  })
})

describe('the rows behind a figure', () => {
  it('are the children that were counted, even after they have left', async () => {
    const office = await openOffice()
    const child = await addChild(office, { name: '林小雨' })
    const report = await thirdQuarter(office)
    await office.request('children.leave', {
      id: child.id,
      leftOn: '2026-10-02',
      reason: 'moved-away',
    })
    const evidence = await office.request('reports.rows', {
      id: report.id,
      figure: figureName('children', 'closing', 'total'),
    })
    expect(evidence.title).toBe('儿童底数情况：期末在册（在册儿童）')
    expect(evidence.rows.map((row) => row[1])).toEqual(['林小雨'])
  })

  it('are refused for a figure that has none', async () => {
    const office = await openOffice()
    const { id } = await thirdQuarter(office)
    expect(
      (await office.refusal('reports.rows', { id, figure: 'children/closing/none' })).code,
    ).toBe('NOT_FOUND')
  })
})
