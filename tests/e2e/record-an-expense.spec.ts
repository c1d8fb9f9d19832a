import type { Locator, Page } from '@playwright/test'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

const SOURCE = 'F22 市级福彩公益金'

test('money comes in, is spent, overdrawn for a reason, and a wrong entry is reversed', async ({
  launched,
}) => {
  const { page } = launched
  await setUpSite(page)
  await goTo(page, '资金台账')
  await expect(page.getByRole('heading', { name: '项目资金辅助台账' })).toBeVisible()

  await receive(page, '1000', '拨入第一批项目资金')
  await expect(balances(page)).toContainText('¥1,000.00')

  const expense = await openExpense(page, '300.50', '暑期营活动耗材')
  await expect(expense.getByText('通常附：方案、签到、发票、照片、小结')).toBeVisible()
  await expect(expense.getByText('当日可用结余 ¥1,000.00')).toBeVisible()
  await expense.getByRole('button', { name: '记账' }).click()
  await expect(expense).toBeHidden()
  await expect(balances(page)).toContainText('¥699.50')

  const overdraft = await openExpense(page, '700', '购买图书 35 册')
  await expect(overdraft.getByText('这笔支出超出该来源的可用结余 ¥0.50')).toBeVisible()
  await overdraft.getByRole('button', { name: '记账' }).click()
  await expect(overdraft.getByText('该来源可用结余 ¥699.50，还差 ¥0.50')).toBeVisible()
  await overdraft.getByLabel('超出结余的原因').fill('第二批资金在途，先行垫付')
  await overdraft.getByRole('button', { name: '记账' }).click()
  await expect(overdraft).toBeHidden()
  await expect(balances(page)).toContainText('-¥0.50')
  await expect(page.getByText(/：第二批资金在途，先行垫付$/)).toBeVisible()

  await reverse(page, '暑期营活动耗材')
  await expect(balances(page)).toContainText('¥300.00')
  const journal = page.getByRole('grid', { name: '台账记录' })
  await expect(journal.getByRole('row').filter({ hasText: '已冲销' })).toContainText('¥300.50')
  await expect(journal.getByRole('row').filter({ hasText: '红字' })).toContainText('-¥300.50')
  await expect(journal.getByRole('button', { name: /^冲销/ })).toHaveCount(2)
})

function balances(page: Page): Locator {
  return page
    .getByRole('table', { name: '各来源结余' })
    .getByRole('row')
    .filter({ hasText: SOURCE })
}

async function openEntry(page: Page, kind: '收入' | '支出'): Promise<Locator> {
  await page.getByRole('button', { name: '记一笔' }).first().click()
  const dialog = page.getByRole('dialog', { name: '记一笔' })
  await dialog.getByRole('button', { name: kind, exact: true }).click()
  await choose(page, dialog, '资金来源', SOURCE)
  return dialog
}

async function choose(page: Page, dialog: Locator, field: string, option: string): Promise<void> {
  await dialog.getByLabel(field).click()
  await page.getByRole('option', { name: option }).click()
}

async function receive(page: Page, yuan: string, summary: string): Promise<void> {
  const dialog = await openEntry(page, '收入')
  await dialog.getByLabel('金额').fill(yuan)
  await dialog.getByLabel('摘要').fill(summary)
  await dialog.getByLabel('付款单位或个人').fill('宁德市民政局')
  await dialog.getByRole('button', { name: '记账' }).click()
  await expect(dialog).toBeHidden()
}

async function openExpense(page: Page, yuan: string, summary: string): Promise<Locator> {
  const dialog = await openEntry(page, '支出')
  await dialog.getByLabel('金额').fill(yuan)
  await choose(page, dialog, '支出科目', 'E2 活动费')
  await dialog.getByLabel('摘要').fill(summary)
  await dialog.getByLabel('收款单位或个人').fill('城南文具店')
  return dialog
}

async function reverse(page: Page, summary: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: summary })
  await row.getByRole('button', { name: /^冲销/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('全额冲回')).toBeVisible()
  await dialog.getByLabel('冲销原因').fill('发票退回，重新开具')
  await dialog.getByRole('button', { name: '确认冲销' }).click()
  await expect(dialog).toBeHidden()
}
