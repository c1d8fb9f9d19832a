import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { AdvanceSheet } from '#renderer/features/grades/AdvanceSheet.tsx'
import type { RouteOutput } from '#shared/contract/index.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import {
  gradeAdvanceIdSchema,
  gradesAfter,
  type PreviewRow,
} from '#shared/features/grades/grade-advance.ts'
import { toDay } from '#shared/kernel/day.ts'
import type { GradeCode } from '#shared/kernel/grade.ts'
import { showScreen } from '../screen.tsx'

function pupil(id: number, name: string, grade: GradeCode): PreviewRow {
  const choices = [...gradesAfter(grade)]
  const proposed = choices.length === 1 ? (choices[0] ?? null) : null
  const number = `2026-000${id}`
  return {
    childId: childIdSchema.parse(id),
    number,
    name,
    status: 'due',
    grade,
    school: '城南中心小学',
    state: 'enrolled',
    choices,
    proposed,
  }
}

const ROWS = [
  pupil(1, '林小雨', 'grade-3'),
  pupil(2, '林小军', 'grade-6'),
  pupil(3, '林小红', 'grade-9'),
]

function show(over: Partial<RouteOutput<'grades.preview'>> = {}) {
  const preview = {
    year: 2026,
    startsOn: toDay('2026-09-01'),
    mayAdvance: true,
    rows: ROWS,
    ...over,
  }
  return showScreen(<AdvanceSheet preview={preview} />, {
    'grades.advance': () => ({
      ok: true,
      value: {
        id: gradeAdvanceIdSchema.parse(1),
        startsOn: toDay('2026-09-01'),
        madeAt: '2026-09-02T01:00:00.000Z',
        madeByName: '林静',
        undoneAt: null,
        undoneByName: null,
        undoReason: '',
        count: 3,
        changed: [],
      },
    }),
  })
}

describe('the list of the autumn advance', () => {
  it('ticks who only moves on; who changes the school waits for a word', async () => {
    await show()
    await expect.element(page.getByRole('checkbox', { name: '勾选林小雨' })).toBeChecked()
    await expect.element(page.getByRole('checkbox', { name: '勾选林小军' })).not.toBeChecked()
    await expect.element(page.getByRole('checkbox', { name: '勾选林小红' })).not.toBeChecked()
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('待升级 3 人，已勾选 1 人；没有勾选的保持不变')
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  })

  it('names what is missing and sends nothing, then sends every decision', async () => {
    const { door } = await show()
    await page.getByRole('checkbox', { name: '全部勾选' }).click()
    await page.getByRole('button', { name: '保存 3 人的新年级' }).click()
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(
        '有 2 名已勾选的儿童还没有填完（林小军、林小红），请补上标红的内容，或取消勾选。',
      )
    expect(door.inputsOf('grades.advance')).toEqual([])
    await page.getByLabelText('升入七年级的新学校').fill('城南中学')
    await page.getByRole('button', { name: '填入空白并勾选' }).first().click()
    await page.getByLabelText('林小红的去向').selectOptions('已毕业')
    await page.getByLabelText('林小雨的办理').selectOptions('留级')
    await page.getByRole('button', { name: '保存 3 人的新年级' }).click()
    await expect.poll(() => door.inputsOf('grades.advance').length).toBe(1)
    expect(door.inputsOf('grades.advance')[0]).toEqual({
      year: 2026,
      rows: [
        { childId: 1, outcome: 'repeat', from: 'grade-3', to: 'grade-3', school: '' },
        { childId: 2, outcome: 'advance', from: 'grade-6', to: 'grade-7', school: '城南中学' },
        { childId: 3, outcome: 'advance', from: 'grade-9', to: 'graduated', school: '' },
      ],
    })
    await expect.element(page.getByText('已保存 3 名儿童的新年级')).toBeVisible()
  })

  it('can be checked before 1 September, and saved from then on', async () => {
    await show({ mayAdvance: false })
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('2026-09-01 起才能保存，现在可以先核对名单。')
    await expect.element(page.getByRole('button', { name: '保存 1 人的新年级' })).toBeDisabled()
  })

  it('lists who is left alone, and why', async () => {
    const [first] = ROWS
    if (first === undefined) throw new Error('no pupils')
    const rows: PreviewRow[] = [
      { ...first, status: 'done' },
      {
        ...first,
        childId: childIdSchema.parse(4),
        name: '林小兰',
        grade: null,
        status: 'without-record',
      },
    ]
    await show({ rows })
    await expect.element(page.getByText('没有待升级的儿童')).toBeVisible()
    await page.getByRole('button', { name: '已更新 1' }).click()
    await expect.element(page.getByRole('row', { name: /林小雨.*已更新/u })).toBeVisible()
    await page.getByRole('button', { name: '不参与升级 1' }).click()
    await expect.element(page.getByText('没有就学记录')).toBeVisible()
  })
})
