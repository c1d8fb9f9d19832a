import type { Page } from '@playwright/test'
import { childDraft } from '#tests/support/factories/children.ts'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

/** Two children of one grandfather, and one of a father. */
async function addFamilies(page: Page): Promise<void> {
  const father = { guardianName: '陈大海', guardianPhone: '13900000009' }
  for (const child of [
    childDraft({ registeredOn: '2020-01-01' }),
    childDraft({ name: '陈明', registeredOn: '2020-01-01', ...father, guardianRelation: '51' }),
  ]) {
    const input = { child, categories: [], confirmSameName: true }
    const answer = await page.evaluate((sent) => window.office.request('children.add', sent), input)
    expect(answer).toMatchObject({ ok: true })
  }
}

test('a session is planned, guardians invited, the roll called, and absentees asked again', async ({
  launched,
}) => {
  test.setTimeout(180_000)
  const { page } = launched
  await setUpSite(page)
  await addFamilies(page)
  await goTo(page, '儿童学校')
  await page.getByRole('button', { name: '安排一场' }).first().click()
  const form = page.getByRole('dialog', { name: '安排一场儿童学校' })
  await form.getByRole('combobox', { name: /^主题/u }).click()
  await page.getByRole('option', { name: '安全教育' }).click()
  await form.getByRole('textbox', { name: /^题目/u }).fill('防溺水')
  await form.getByRole('textbox', { name: '站外地点' }).fill('上坪村文化礼堂')
  await form.getByRole('textbox', { name: '外请主讲人' }).fill('派出所 王警官')
  await form.getByRole('button', { name: '保存' }).click()
  const session = page.getByRole('dialog', { name: '防溺水' })
  await session.getByRole('button', { name: '邀请家长' }).click()
  const invite = page.getByRole('dialog', { name: /^邀请家长/u })
  await invite.getByLabel('勾选全部').click()
  await invite.getByRole('button', { name: '邀请所选 2 人' }).click()
  await session.getByRole('button', { name: '登记到会情况' }).click()
  const roll = page.getByRole('dialog', { name: /^到会情况/u })
  await roll.getByRole('button', { name: '陈大海，出勤' }).click()
  await roll.getByRole('button', { name: '保存到会情况' }).click()
  await session.getByRole('button', { name: '为缺席的 1 人补课' }).click()
  const makeUp = page.getByRole('dialog', { name: '为缺席的 1 位家长安排补课' })
  await makeUp.getByRole('button', { name: '安排并邀请' }).click()
  await expect(page.getByText('邀请 1 位缺席的家长')).toBeVisible()
  await expect(session.getByRole('table', { name: '受邀家长' })).toContainText('陈大海')
})
