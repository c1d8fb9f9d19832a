import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { FormGrid } from '#renderer/features/enrolments/FormGrid.tsx'
import type { CampFile } from '#shared/features/camps/camp-summary.ts'
import { showScreen } from '../screen.tsx'

const CHILDREN = ['陈小明', '吴敏', '周远'].map((name, index) => ({
  id: index + 1,
  number: `2026-00${index + 1}`,
  name,
  pinyin: ['chenxiaoming', 'wumin', 'zhouyuan'][index] ?? '',
  initials: ['cxm', 'wm', 'zy'][index] ?? '',
  village: '上坪村',
  school: '',
  isActive: true,
}))

let camps = 0

/** A sheet of a camp of its own: what is not saved stays with the camp. */
async function show() {
  camps += 1
  const file = { camp: { id: camps, name: '夏令营' } } as unknown as CampFile
  return showScreen(<FormGrid file={file} first={[]} onClose={() => {}} />, {
    'children.choices': () => ({ ok: true, value: CHILDREN }),
    'enrolments.saveForms': () => ({ ok: true, value: { saved: 2, enrolled: 2, waiting: 0 } }),
  })
}

it('two forms are typed in with the keyboard alone and saved in one act', async () => {
  const { door } = await show()
  await page.getByLabelText('第 1 行儿童').click()
  await userEvent.keyboard('cxm')
  await expect.element(page.getByRole('option', { name: /陈小明/u })).toBeVisible()
  await userEvent.keyboard('{Enter}{Tab}{Tab}2026-06-19{Tab}林阿福{Tab}无{Enter}')
  await expect.element(page.getByLabelText('第 2 行儿童')).toHaveFocus()
  await userEvent.keyboard('wumin')
  await expect.element(page.getByRole('option', { name: /吴敏/u })).toBeVisible()
  await userEvent.keyboard('{Enter}{Control>}{Enter}{/Control}')
  await expect.poll(() => door.inputsOf('enrolments.saveForms').length).toBe(1)
  const [sent] = door.inputsOf('enrolments.saveForms')
  expect(sent?.fillPlaces).toBe(true)
  expect(sent?.forms).toMatchObject([
    { childId: 1, consentOn: '2026-06-19', consentBy: '林阿福', health: '无' },
    { childId: 2, consentOn: null },
  ])
})

it('a bad box is named with its row, and nothing is sent', async () => {
  const { door } = await show()
  await page.getByLabelText('第 1 行联系电话').fill('1380000')
  await page.getByRole('button', { name: '全部保存' }).click()
  await expect.element(page.getByText('第 1 行：请选择儿童')).toBeVisible()
  expect(door.inputsOf('enrolments.saveForms')).toEqual([])
})

it('what was typed is there again when one comes back to the sheet', async () => {
  await show()
  await page.getByLabelText('第 1 行备注').fill('晕车')
  camps -= 1
  await show()
  await expect.element(page.getByLabelText('第 1 行备注').last()).toHaveValue('晕车')
})
