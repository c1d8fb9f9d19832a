import type { Page } from '@playwright/test'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { expect, test } from './electron.ts'
import { goTo, PASSWORD, setUpSite, signIn } from './office-desk.ts'

const NEW_PASSWORD = 'found-in-the-safe'

test('the only manager forgets her password, and the sheet in the safe lets her in again', async ({
  launched,
}) => {
  const { page } = launched
  await setUpSite(page)
  await page.evaluate(async (input) => window.office.request('rooms.add', input), ROOM)
  await openKeys(page)
  await expect(page.getByText('还没有制作')).toBeVisible()
  const groups = await makeSheet(page)
  await expect(page.getByText('第 1 号有效')).toBeVisible()

  await page.getByRole('button', { name: '核对恢复密钥单…' }).click()
  const field = page.getByLabel('恢复密钥单上的字符')
  const [first = ''] = groups
  await field.fill([swapped(first), ...groups.slice(1)].join(' '))
  await expect(page.getByText('第 1 组有误，请对照密钥单改正')).toBeVisible()
  await field.fill(groups.join('-').toLowerCase())
  await page.getByRole('button', { name: '核对', exact: true }).click()
  await expect(page.getByText(/核对无误：这是现在有效的第 1 号密钥单/)).toBeVisible()

  await page.getByRole('button', { name: '退出登录' }).click()
  await signIn(page, 'what-was-it-again')
  await expect(page.getByText(/密码不对/)).toBeVisible()
  await page.getByRole('button', { name: '忘记密码？用恢复密钥' }).click()
  await page.getByLabel('恢复密钥单上的字符').fill(groups.join(' '))
  await page.getByLabel(/^新密码/).fill(NEW_PASSWORD)
  await page.getByLabel('再输入一次新密码').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: '重设密码并登录' }).click()
  await goTo(page, '场所')
  await expect(page.getByText('图书室').first()).toBeVisible()

  await page.getByRole('button', { name: '退出登录' }).click()
  await signIn(page, PASSWORD)
  await expect(page.getByText(/密码不对/)).toBeVisible()
  await signIn(page, NEW_PASSWORD)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
})

test('everything is encrypted anew while the manager stays signed in', async ({ launched }) => {
  const { page } = launched
  await setUpSite(page)
  await page.evaluate(async (input) => window.office.request('rooms.add', input), ROOM)
  await openKeys(page)
  await page.getByRole('button', { name: '重新加密…' }).click()
  await page.getByLabel('您的登录密码').fill('not-the-password')
  await page.getByRole('dialog').getByRole('button', { name: '重新加密' }).click()
  await expect(page.getByText('密码不对，请检查大小写和输入法后再试')).toBeVisible()
  await page.getByLabel('您的登录密码').fill(PASSWORD)
  await page.getByRole('dialog').getByRole('button', { name: '重新加密' }).click()
  await expect(page.getByText('已重新加密。各账号密码和恢复密钥单照常使用')).toBeVisible()
  await expect(page.getByText(/^上次重新加密：/)).toContainText('林静')
  await goTo(page, '场所')
  await expect(page.getByText('图书室').first()).toBeVisible()
  await page.getByRole('button', { name: '退出登录' }).click()
  await signIn(page)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
})

const ROOM = roomDraft({ name: '图书室' })

async function openKeys(page: Page): Promise<void> {
  await goTo(page, '数据安全')
  await page.getByRole('tab', { name: '恢复密钥与加密' }).click()
}

/** Makes a sheet and reads its groups off the screen. */
async function makeSheet(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: '制作恢复密钥单…' }).click()
  await page.getByLabel('您的登录密码').fill(PASSWORD)
  await page.getByRole('button', { name: '制作', exact: true }).click()
  await expect(page.locator('[data-group]')).toHaveCount(8)
  const groups = await page.locator('[data-group]').allTextContents()
  await expect(page.getByRole('button', { name: '完成' })).toBeDisabled()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '完成' }).click()
  return groups
}

/** The first character replaced by another one. */
function swapped(group: string): string {
  return `${group.startsWith('7') ? '8' : '7'}${group.slice(1)}`
}
