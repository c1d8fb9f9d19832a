import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ChoicesTab } from '#renderer/features/classes/ChoicesTab.tsx'
import { childIdSchema } from '#shared/features/children/child.ts'
import type { ClassSummary, EnrolmentSheet } from '#shared/features/classes/class-summary.ts'
import { classIdSchema } from '#shared/features/classes/interest-class.ts'
import { toDay } from '#shared/kernel/day.ts'
import { showScreen } from '../screen.tsx'

function classNamed(id: number, name: string): ClassSummary {
  return {
    id: classIdSchema.parse(id),
    name,
    subject: 'painting',
    periodId: null,
    startsOn: toDay('2026-09-05'),
    endsOn: toDay('2026-12-26'),
    slots: [],
    roomId: null,
    teacherId: null,
    quota: 20,
    note: '',
    endedOn: null,
    endReason: '',
    roomName: '',
    teacherName: '',
    memberCount: 0,
    sessionCount: 0,
    heldCount: 0,
    dueCount: 0,
    next: null,
  }
}

function childNamed(id: number, name: string, choices: readonly number[]) {
  return {
    childId: childIdSchema.parse(id),
    name,
    number: `2026-000${id}`,
    pinyin: '',
    initials: '',
    village: '',
    school: '三年级',
    tier: null,
    hadClassBefore: false,
    choices: choices.map((one) => classIdSchema.parse(one)),
    holds: [],
  }
}

const SHEET: EnrolmentSheet = {
  period: null,
  classes: [classNamed(5, '书法班'), classNamed(6, '绘画班')],
  children: [childNamed(1, '林小雨', [5]), childNamed(2, '陈晨', [6])],
  drawings: [],
}

function show() {
  return showScreen(<ChoicesTab sheet={SHEET} periodId={null} />, {
    'classes.saveChoices': ({ rows }: { readonly rows: readonly unknown[] }) => ({
      ok: true,
      value: { count: rows.length },
    }),
  })
}

describe('the grid of choices', () => {
  it('takes the beginning of a name or a number, and Enter goes to the next child', async () => {
    const { door } = await show()
    await page.getByLabelText('林小雨 第二志愿').fill('绘')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByLabelText('陈晨 第二志愿')).toHaveFocus()
    await userEvent.keyboard('1')
    await page.getByRole('button', { name: '保存 2 人的志愿' }).click()
    await expect.poll(() => door.inputsOf('classes.saveChoices').length).toBe(1)
    expect(door.inputsOf('classes.saveChoices')[0]?.rows).toEqual([
      { childId: 1, classIds: [5, 6] },
      { childId: 2, classIds: [6, 5] },
    ])
  })

  it('keeps what was typed and names the child when a class is not known', async () => {
    const { door } = await show()
    await page.getByLabelText('林小雨 第二志愿').fill('围棋')
    await page.getByRole('button', { name: '保存 1 人的志愿' }).click()
    await expect
      .element(page.getByText('林小雨：“围棋”不是本学期的班，请填班名或序号'))
      .toBeVisible()
    await expect.element(page.getByLabelText('林小雨 第二志愿')).toHaveValue('围棋')
    expect(door.inputsOf('classes.saveChoices')).toEqual([])
  })
})
