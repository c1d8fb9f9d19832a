import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { RouteInput, RouteName } from '#shared/contract/index.ts'
import { openDatabase } from '#service/platform/database/open.ts'
import { unlockVault, vaultSchema } from '#service/platform/database/vault.ts'
import { childDraft } from '../support/factories/children.ts'
import { acquisition, titleDraft } from '../support/factories/library.ts'
import { expect, launch, test } from './electron.ts'
import { goTo, PASSWORD, setUpSite, signIn } from './office-desk.ts'

/** Sends set-up records straight to the service. */
async function ask<R extends RouteName>(page: Page, route: R, input: RouteInput<R>): Promise<void> {
  const answer = await page.evaluate(([name, value]) => window.office.request(name, value), [
    route,
    input,
  ] as const)
  expect(answer).toMatchObject({ ok: true })
}

async function addChild(page: Page, name: string): Promise<void> {
  const child = childDraft({ name, registeredOn: '2020-01-01', bornOn: '2018-03-01' })
  await ask(page, 'children.add', { child, categories: [] })
}

async function chooseChild(page: Page, typed: string, name: string): Promise<void> {
  await page.getByLabel('借书的儿童').fill(typed)
  await page.getByRole('option', { name }).click()
  await expect(scanBox(page)).toBeFocused()
}

/** What the desk says in big words. */
function result(page: Page) {
  return page.getByLabel('借还结果')
}

function scanBox(page: Page) {
  return page.getByLabel('扫描或输入图书条码，按回车')
}

/** A scanner is a keyboard: it types, whatever has the focus, and presses Enter. */
async function scan(page: Page, barcode: string): Promise<void> {
  await page.keyboard.type(barcode)
  await page.keyboard.press('Enter')
}

test('a book is catalogued, lent to one child, refused to another, and comes back', async ({
  launched,
}) => {
  const { page } = launched
  await setUpSite(page)
  await addChild(page, '陈小明')
  await addChild(page, '吴敏')
  await goTo(page, '图书借阅')

  await page.getByRole('tab', { name: '图书目录' }).click()
  await page.getByRole('button', { name: '登记图书' }).first().click()
  const isbn = page.getByLabel('ISBN')
  await isbn.fill('9787544270874')
  await expect(page.getByText('ISBN校验不通过，请对照封底条码核对')).toBeVisible()
  await isbn.fill('9787544270878')
  await expect(page.getByText('校验通过：9787544270878')).toBeVisible()
  await isbn.press('Enter')
  await expect(page.getByLabel('题名')).toBeFocused()
  await page.keyboard.type('小王子')
  await page.getByLabel('册数').fill('2')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已登记《小王子》 2 册，条码 TS000001—TS000002')).toBeVisible()
  await expect(page.getByText('共 1 种、2 册，其中在架 2 册')).toBeVisible()

  await page.getByRole('tab', { name: '借还台' }).click()
  await expect(scanBox(page)).toBeFocused()
  await scan(page, 'TS000001')
  await expect(page.getByText('《小王子》在架，还没有选择借书的儿童')).toBeVisible()
  await chooseChild(page, 'cxm', '陈小明')
  await scan(page, 'TS000001')
  await expect(page.getByText('已借出《小王子》')).toBeVisible()
  await expect(page.getByText('在借 1 册，最多 2 册')).toBeVisible()
  await scan(page, 'TS000001')
  await expect(page.getByText('《小王子》刚刚已借给陈小明')).toBeVisible()

  await chooseChild(page, '吴敏', '吴敏')
  await scan(page, 'TS000001')
  await expect(result(page)).toContainText('《小王子》在陈小明名下，还没有归还')
  await page.getByRole('button', { name: '先归还' }).click()
  await expect(page.getByText('已归还《小王子》')).toBeVisible()
  await expect(scanBox(page)).toBeFocused()
  await scan(page, 'TS000001')
  await expect(page.getByText('已借出《小王子》')).toBeVisible()

  await page.getByRole('button', { name: '下一位' }).click()
  await scan(page, 'TS000001')
  await expect(page.getByText('已归还《小王子》')).toBeVisible()
  await expect(page.getByText('本次办理（4 笔）')).toBeVisible()
  await scan(page, 'TS999999')
  await expect(result(page)).toContainText('没有条码为 TS999999 的图书')
  await scan(page, '9787544270878')
  await expect(page.getByText('请扫书上贴的馆内条码：TS000001、TS000002')).toBeVisible()
})

/** Lets days go by for every open loan; the program itself has no clock to turn. */
async function letDaysPass(userData: string, days: number): Promise<void> {
  const site = path.join(userData, 'site')
  const vault = vaultSchema.parse(
    JSON.parse(readFileSync(path.join(site, 'site.vault.json'), 'utf8')),
  )
  const key = await unlockVault(vault, '站长', PASSWORD)
  const database = openDatabase(path.join(site, 'site.db'), key)
  database
    .prepare('UPDATE loan SET lent_on = date(lent_on, @by), due_on = date(due_on, @by)')
    .run({ by: `-${days} days` })
  database.close()
}

test('an overdue book stops further loans until it is back', async ({ launched }) => {
  await setUpSite(launched.page)
  await addChild(launched.page, '陈小明')
  for (const title of ['三毛流浪记', '草房子']) {
    await ask(launched.page, 'library.addTitle', {
      title: titleDraft({ title, isbn: null }),
      copies: acquisition(),
    })
  }
  await ask(launched.page, 'library.lend', { barcode: 'TS000001', childId: 1 })
  await launched.app.close()
  await letDaysPass(launched.userData, 60)

  const { app, page } = await launch({ userData: launched.userData })
  await signIn(page)
  await goTo(page, '图书借阅')
  await page.getByRole('tab', { name: '在借与逾期' }).click()
  await expect(page.getByText('逾期 1 册')).toBeVisible()
  await expect(page.getByRole('row', { name: /三毛流浪记/ })).toContainText(/逾期 \d+ 天/)
  await expect(page.getByRole('button', { name: '续借三毛流浪记' })).toBeDisabled()

  await page.getByRole('tab', { name: '借还台' }).click()
  await chooseChild(page, '陈', '陈小明')
  await scan(page, 'TS000002')
  await expect(result(page)).toContainText('有逾期未还的图书：《三毛流浪记》')
  await scan(page, 'TS000001')
  await expect(page.getByText(/已归还《三毛流浪记》，迟了 \d+ 天/)).toBeVisible()
  await scan(page, 'TS000002')
  await expect(page.getByText('已借出《草房子》')).toBeVisible()
  await app.close()
})
