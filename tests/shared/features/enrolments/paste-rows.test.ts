import { describe, expect, it } from 'vitest'
import { childIdSchema } from '#shared/features/children/child.ts'
import { emptyRow, isEmptyRow, readRow } from '#shared/features/enrolments/form-row.ts'
import { pasteRows } from '#shared/features/enrolments/paste-rows.ts'
import { toDay } from '#shared/kernel/day.ts'

const TODAY = toDay('2026-06-20')
const child = (id: number, name: string) => ({
  id: childIdSchema.parse(id),
  number: `2026-00${id}`,
  name,
})
const CHILDREN = [child(1, '陈小明'), child(2, '吴敏'), child(3, '周远'), child(4, '周远')]

describe('rows pasted from a spreadsheet', () => {
  it('find their columns by the headings, and the child by number before name', () => {
    const text =
      '姓名\t编号\t电话\t过敏史\t保险\n吴敏\t\t13800000001\t花生\t是\n周远\t2026-004\t\t无\t'
    const { rows, unmatched } = pasteRows(text, CHILDREN, TODAY)
    expect(unmatched).toEqual([])
    expect(rows).toMatchObject([
      { childId: 2, contactPhone: '13800000001', allergy: '花生', insured: true, appliedOn: TODAY },
      { childId: 4, contactPhone: '', allergy: '无', insured: false },
    ])
  })

  it('without headings begin with the name and follow the paper', () => {
    const { rows } = pasteRows('陈小明\t6-18\t6-17\t林阿福\t无', CHILDREN, TODAY)
    expect(rows).toMatchObject([
      { childId: 1, appliedOn: '6-18', consentOn: '6-17', consentBy: '林阿福', health: '无' },
    ])
  })

  it('name whom nobody knows, and whose name two children have', () => {
    const { rows, unmatched } = pasteRows('姓名\n林小雨\n周远\n陈小明', CHILDREN, TODAY)
    expect(unmatched).toEqual(['林小雨', '周远'])
    expect(rows.map(({ childId }) => childId)).toEqual([null, null, 1])
  })
})

describe('a row of the sheet', () => {
  const row = { ...emptyRow('6-20'), childId: childIdSchema.parse(1) }

  it('is empty while only the day stands in it', () => {
    expect(isEmptyRow(emptyRow('2026-06-20'))).toBe(true)
    expect(isEmptyRow(row)).toBe(false)
  })

  it('is read with its dates as people write them', () => {
    expect(readRow({ ...row, consentOn: '2026.6.19', consentBy: '林阿福' }, TODAY)).toMatchObject({
      ok: true,
      form: { appliedOn: '2026-06-20', consentOn: '2026-06-19' },
    })
  })

  it.each([
    ['no child', { childId: null }, 'childId'],
    ['no day', { appliedOn: '下周' }, 'appliedOn'],
    ['a consent on no day', { consentOn: '已签', consentBy: '林阿福' }, 'consentOn'],
    ['a consent nobody signed', { consentOn: '6-19' }, 'consentBy'],
    ['a number that is none', { contactPhone: '1380000' }, 'contactPhone'],
  ])('names the box of %s', (_case, change, column) => {
    expect(readRow({ ...row, ...change }, TODAY)).toMatchObject({ ok: false, column })
  })
})
