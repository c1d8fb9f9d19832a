import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DayEditor } from '#renderer/features/camps/DayEditor.tsx'
import type { CampDay, Camper, CampFile } from '#shared/features/camps/camp-summary.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { toDay } from '#shared/kernel/day.ts'
import { showScreen } from '../screen.tsx'

const ENROLLED = toDay('2026-07-06')

/** A day of a camp not called yet, with so many children on the roster. */
async function show(count: number) {
  const roster = Array.from({ length: count }, (_, index): Camper => {
    const childId = childIdSchema.parse(index + 1)
    const person = { childId, number: `2026-${index}`, name: `儿童${index + 1}`, school: '' }
    const times = { enrolledOn: ENROLLED, withdrawnOn: null }
    return { ...person, ...times, daysThere: 0, completion: 'not-yet' }
  })
  const day: CampDay = {
    day: ENROLLED,
    part: 1,
    status: null,
    activity: '安全课',
    note: '',
    marks: [],
    expected: roster.map(({ childId }) => childId),
  }
  const rules = { minDays: 10 }
  const file = { camp: { id: 1 }, days: [day], roster, rules } as unknown as CampFile
  return showScreen(<DayEditor file={file} day={day} />, {
    'camps.recordDay': () => ({ ok: true, value: { heldDays: 1 } }),
  })
}

it('a dozen children are called with three presses: one who was away in both halves, and the saving', async () => {
  const { door } = await show(12)
  await page.getByRole('checkbox', { name: '儿童7 上午' }).click()
  await page.getByRole('checkbox', { name: '儿童7 下午' }).click()
  await expect.element(page.getByText('应到 12 人，到营 11 人')).toBeVisible()
  await page.getByRole('button', { name: '保存签到' }).click()
  await expect.poll(() => door.inputsOf('camps.recordDay').length).toBe(1)
  const marks = door.inputsOf('camps.recordDay')[0]?.marks ?? []
  expect(marks).toHaveLength(12)
  expect(marks[6]).toEqual({ childId: 7, morning: 'absent', afternoon: 'absent' })
  expect(marks[7]).toEqual({ childId: 8, morning: 'present', afternoon: 'present' })
})

it('the keys go from child to child and from half to half, and one press makes all there', async () => {
  await show(3)
  const first = page.getByRole('checkbox', { name: '儿童1 上午' })
  await first.click()
  await userEvent.keyboard('{ArrowDown}{ArrowRight}5')
  const second = page.getByRole('checkbox', { name: '儿童2 下午' })
  await expect.element(second).toHaveFocus()
  await expect.element(second).not.toBeChecked()
  await page.getByRole('button', { name: '全部到营' }).click()
  await expect.element(first).toBeChecked()
  await expect.element(second).toBeChecked()
})

it('half a day is called once, and the other half is sent as not called', async () => {
  const { door } = await show(2)
  await page.getByRole('checkbox', { name: '下午点名' }).click()
  await expect.element(page.getByRole('checkbox', { name: '上午点名' })).toBeDisabled()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => door.inputsOf('camps.recordDay').length).toBe(1)
  expect(door.inputsOf('camps.recordDay')[0]?.marks).toEqual([
    { childId: 1, morning: 'present', afternoon: null },
    { childId: 2, morning: 'present', afternoon: null },
  ])
})
