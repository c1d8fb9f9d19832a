import type { Page } from '@playwright/test'
import { siteDraft } from '#tests/support/factories/site.ts'
import { expect } from './electron.ts'

export const PASSWORD = 'correct-horse'

/** A site of this year, signed in, without the way through the wizard. */
export async function setUpSite(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: '首次设置' })).toBeVisible()
  const year = new Date().getFullYear()
  const contract = { number: '', startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }
  const manager = { loginName: '站长', displayName: '林静', password: PASSWORD }
  await page.evaluate((input) => window.office.request('accounts.setUp', input), {
    site: siteDraft({ contract }),
    ...manager,
  })
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
}

/** Fills in the first-run wizard the way a new manager would. */
export async function fillInWizard(page: Page): Promise<void> {
  await page.getByLabel('县（市、区）').fill('蕉城')
  await page.getByRole('option', { name: '蕉城区' }).click()
  await page.getByLabel('乡镇（街道）').fill('城南镇')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('承接机构（社工机构）').fill('宁德市同心社会工作服务中心')
  await page.getByLabel('示范点负责人').fill('林静')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('您的姓名').fill('林静')
  await page.getByLabel(/^密码/).fill(PASSWORD)
  await page.getByLabel('再输入一次密码').fill(PASSWORD)
  await page.getByRole('button', { name: '完成设置' }).click()
  await page.getByRole('button', { name: '以后再说' }).click()
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
}

export async function signIn(page: Page, password = PASSWORD): Promise<void> {
  await page.getByLabel(/^密码/).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** Goes to a page by the navigation at the left; the page before it is gone when it answers. */
export async function goTo(page: Page, label: string): Promise<void> {
  const link = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: label })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
}
