import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { childDraft } from '../support/factories/children.ts'
import { expect, kind, test } from './electron.ts'
import { goTo, setUpSite, signIn } from './office-desk.ts'

test.beforeEach(() => {
  test.skip(
    kind === 'electron' || process.platform !== 'linux',
    'finds the service by its command line, which only the stand-in on Linux shows',
  )
})

test('when the service is killed, it comes back and asks for the password; nothing saved is lost', async ({
  launched,
}) => {
  const { page, userData } = launched
  await setUpSite(page)
  await goTo(page, '场所')
  await page.getByRole('button', { name: '新增房间' }).first().click()
  await page.getByLabel('房间名称').fill('图书室')
  await page.getByLabel('使用面积').fill('24.75')
  await page.getByRole('checkbox', { name: '图书室' }).check()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('gridcell', { name: '24.75' })).toBeVisible()

  killService(userData)
  await expect(page.getByText('重新登录以继续')).toBeVisible()
  await signIn(page)
  await goTo(page, '场所')
  await expect(page.getByRole('gridcell', { name: '24.75' })).toBeVisible()
})

test('what was typed into a form outlives a service that is killed, and is saved once', async ({
  launched,
}) => {
  const { page, userData } = launched
  await setUpSite(page)
  await page.evaluate((child) => window.office.request('children.add', { child, categories: [] }), {
    ...childDraft({ name: '林小雨' }),
  })
  await goTo(page, '儿童档案')
  await page.getByRole('gridcell', { name: '林小雨' }).dblclick()
  await page.getByRole('button', { name: '编辑' }).click()
  const dialog = page.getByRole('dialog', { name: /林小雨/u })
  await dialog.getByLabel('就读学校').fill('城南中心小学西校区')

  killService(userData)
  await expect(page.getByText('重新登录以继续')).toBeVisible()
  await expect(dialog).toBeHidden()
  await signIn(page)
  await expect(dialog.getByLabel('就读学校')).toHaveValue('城南中心小学西校区')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('城南中心小学西校区').first()).toBeVisible()
  const answer = await page.evaluate(() => window.office.request('children.list', {}))
  expect(JSON.stringify(answer).match(/林小雨/gu)).toHaveLength(1)
})

/** Ends it the way a crash does: at once, in the middle of whatever it does. */
function killService(userData: string): void {
  execFileSync('pkill', ['-9', '-f', `service/index.js ${path.join(userData, 'site')}`])
}
