import type { Page } from '@playwright/test'
import { expect, test } from './electron.ts'
import { goTo, PASSWORD, setUpSite, signIn } from './office-desk.ts'

const OTHER = { loginName: '值班', displayName: '陈值班', role: 'duty', password: 'front-desk-1' }

test('the lock hides everything, and gives a half-filled form back to the same account only', async ({
  launched,
}) => {
  const { page } = launched
  await setUpSite(page)
  await page.evaluate(([route, input]) => window.office.request(route, input), [
    'accounts.add',
    OTHER,
  ] as const)
  await goTo(page, '场所')
  await page.getByRole('button', { name: '新增房间' }).first().click()
  await page.getByLabel('房间名称').fill('心理疏导室')

  await page.getByLabel('房间名称').press('Control+l')
  await expect(page.getByText('重新登录以继续')).toBeVisible()
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('新增房间')
  await expect(page.getByLabel('房间名称')).toBeHidden()
  expect(await focusedAfterTabs(page, 12)).not.toContain('name')

  await signIn(page, 'not-the-password')
  await expect(page.getByText('密码不对')).toBeVisible()
  await signIn(page, PASSWORD)
  await expect(page.getByLabel('房间名称')).toHaveValue('心理疏导室')
  await expect(page.getByLabel('房间名称')).toBeFocused()
  await page.getByLabel('使用面积').fill('18')
  await page.getByRole('checkbox', { name: '心理疏导室' }).check()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('gridcell', { name: '18.00' })).toBeVisible()

  await page.getByRole('button', { name: '新增房间' }).first().click()
  await page.getByLabel('房间名称').fill('未保存的内容')
  await page.keyboard.press('Control+l')
  await page.getByLabel('登录名').click()
  await page.getByRole('option', { name: '值班' }).click()
  await signIn(page, OTHER.password)
  await expect(page.getByText('陈值班（值班/志愿者）')).toBeVisible()
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  await expect(page.getByLabel('房间名称')).toHaveCount(0)
  expect(await page.evaluate(() => document.body.textContent)).not.toContain('未保存的内容')
})

test('signing out closes the page', async ({ launched }) => {
  const { page } = launched
  await setUpSite(page)
  await goTo(page, '场所')
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByText('数据已加密保存在本机')).toBeVisible()
  await expect(page.getByRole('heading', { name: '场所', includeHidden: true })).toHaveCount(0)
})

test('the manager chooses when the screen locks by itself', async ({ launched }) => {
  const { page } = launched
  await setUpSite(page)
  await goTo(page, '账号')
  await page.getByLabel('自动锁定').click()
  await page.getByRole('option', { name: '20 分钟' }).click()
  await expect(page.getByText('20 分钟没有操作后自动锁定')).toBeVisible()
})

/** Names of the fields the keyboard comes through. */
async function focusedAfterTabs(page: Page, times: number): Promise<readonly string[]> {
  const names: string[] = []
  for (let time = 0; time < times; time++) {
    await page.keyboard.press('Tab')
    names.push(await page.evaluate(() => document.activeElement?.getAttribute('name') ?? ''))
  }
  return names
}
