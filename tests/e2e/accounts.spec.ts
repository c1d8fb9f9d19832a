import type { Page } from '@playwright/test'
import { expect, test } from './electron.ts'
import { goTo, setUpSite, signIn } from './office-desk.ts'

const FIRST_PASSWORD = 'ledger-and-stamp'
const OWN_PASSWORD = 'only-the-bookkeeper'

test('a colleague gets an account, signs in after the lock, and sees only her pages', async ({
  launched,
}) => {
  const { page } = launched
  await setUpSite(page)
  await addFinance(page)

  await page.keyboard.press('Control+l')
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
  await expect(page.getByLabel('登录名')).toHaveText('站长')
  await chooseLoginName(page, '财务')
  await signIn(page, FIRST_PASSWORD)
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  await expect(page.getByText('陈会计（财务）')).toBeVisible()
  expect(await pageNames(page)).toEqual([
    '工作台',
    '场所',
    '物资',
    '资金台账',
    '团队',
    '工作日历',
    '账号',
    '设置',
  ])

  await goTo(page, '账号')
  await expect(page.getByRole('button', { name: '新增账号' })).toBeHidden()
  await page.getByRole('tab', { name: '权限一览' }).click()
  await expect.poll(() => rightsOf(page, '新增房间')).toEqual(['✓ 办理', '✓ 办理', '', '', '', ''])
  expect(await rightsOf(page, '查看余额')).toEqual(['✓ 查看', '', '', '✓ 查看', '', '✓ 查看'])
  await changePassword(page, 'not-the-old-one')
  await expect(page.getByText('原密码不对，请检查大小写和输入法后再试')).toBeVisible()
  await page.getByLabel('原密码').fill(FIRST_PASSWORD)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('密码已修改，下次登录请用新密码')).toBeVisible()

  await page.getByRole('button', { name: '锁定' }).click()
  await expect(page.getByLabel('登录名')).toHaveText('财务')
  await signIn(page, FIRST_PASSWORD)
  await expect(page.getByText('密码不对，请检查大小写和输入法后再试')).toBeVisible()
  await signIn(page, OWN_PASSWORD)
  await expect(page.getByRole('heading', { name: '账号与权限' })).toBeVisible()
})

test('a disabled account is no longer offered, and the last manager stays', async ({
  launched,
}) => {
  const { page } = launched
  await setUpSite(page)
  await addFinance(page)
  const row = page.getByRole('row', { name: /陈会计/ })
  await row.getByRole('button', { name: '停用' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await expect(row).toContainText('已停用')
  await page.getByRole('row', { name: /林静/ }).getByRole('button', { name: '更改角色' }).click()
  await page.getByRole('dialog').getByLabel('角色').click()
  await page.getByRole('option', { name: '社工' }).click()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/这是最后一个能管理账号的站长账号/)).toBeVisible()
  await page.keyboard.press('Control+l')
  await page.getByLabel('登录名').click()
  await expect(page.getByRole('option')).toHaveText(['站长'])
})

async function addFinance(page: Page): Promise<void> {
  await goTo(page, '账号')
  await page.getByRole('button', { name: '新增账号' }).click()
  await page.getByLabel('姓名').fill('陈会计')
  await page.getByRole('dialog').getByLabel('角色').click()
  await page.getByRole('option', { name: '财务' }).click()
  await page.getByLabel('登录名').fill('财务')
  await page.getByLabel('初始密码').fill(FIRST_PASSWORD)
  await page.getByLabel('再输入一次密码').fill(FIRST_PASSWORD)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('row', { name: /陈会计/ })).toContainText('从未登录')
}

async function chooseLoginName(page: Page, name: string): Promise<void> {
  await page.getByLabel('登录名').click()
  await page.getByRole('option', { name }).click()
}

async function changePassword(page: Page, oldPassword: string): Promise<void> {
  await page.getByRole('button', { name: '修改我的密码' }).click()
  await page.getByLabel('原密码').fill(oldPassword)
  await page.getByLabel(/^新密码/).fill(OWN_PASSWORD)
  await page.getByLabel('再输入一次新密码').fill(OWN_PASSWORD)
  await page.getByRole('button', { name: '保存' }).click()
}

function pageNames(page: Page): Promise<readonly string[]> {
  return page.getByRole('navigation', { name: '主导航' }).getByRole('link').allTextContents()
}

/** What the table of rights says of one act: manager, social worker, counsellor, finance, duty, inspector. */
async function rightsOf(page: Page, act: string): Promise<readonly string[]> {
  const cells = await page.getByRole('row', { name: act }).getByRole('cell').allTextContents()
  return cells.slice(1)
}
