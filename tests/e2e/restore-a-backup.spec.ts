import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, launch, test } from './electron.ts'
import { goTo, PASSWORD, setUpSite, signIn } from './office-desk.ts'

/** A restore copies, checks and opens the whole site several times. */
const RESTORED = { timeout: 30_000 }
test.setTimeout(120_000)

test('work is backed up, brought back after a mistake, and the mistake can be undone', async ({
  launched,
}) => {
  const { page } = launched
  await setUpSite(page)
  await expect(page.getByText(/今天 \d\d:\d\d 已备份/)).toBeVisible()
  await addRoom(page, '图书室')
  await goTo(page, '数据安全')
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByText(/已备份并核对/)).toBeVisible()
  await addRoom(page, '活动室')

  await goTo(page, '数据安全')
  const manual = page.getByRole('row', { name: /手动/ })
  await manual.getByRole('button', { name: '查看、恢复…' }).click()
  const rooms = page.getByRole('row', { name: /^房间/ })
  await expect(rooms.getByRole('cell')).toHaveText(['房间', '1', '2', '−1'])
  await page.getByRole('button', { name: '恢复到这份备份…' }).click()
  const dialog = page.getByRole('dialog', { name: /^恢复到/ })
  await dialog.getByLabel('您的密码').fill('not-the-password')
  await dialog.getByLabel('恢复的原因').fill('活动室登记错了')
  await dialog.getByRole('button', { name: '恢复' }).click()
  await expect(dialog.getByText('密码不对，请检查大小写和输入法后再试')).toBeVisible()
  await dialog.getByLabel('您的密码').fill(PASSWORD)
  await dialog.getByRole('button', { name: '恢复' }).click()

  await expect(page.getByRole('button', { name: '登录' })).toBeVisible(RESTORED)
  await signIn(page)
  await goTo(page, '场所')
  await expect(page.getByRole('gridcell', { name: '图书室' }).first()).toBeVisible()
  await expect(page.getByText('活动室', { exact: true })).toBeHidden()

  await goTo(page, '数据安全')
  await expect(page.getByText(/原因：活动室登记错了/)).toBeVisible()
  await page.getByRole('button', { name: '返回恢复前…' }).click()
  await page.getByRole('button', { name: '恢复到这份备份…' }).click()
  await dialog.getByLabel('您的密码').fill(PASSWORD)
  await dialog.getByLabel('恢复的原因').fill('没有登记错')
  await dialog.getByRole('button', { name: '恢复' }).click()
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible(RESTORED)
  await signIn(page)
  await goTo(page, '场所')
  await expect(page.getByRole('gridcell', { name: '活动室' }).first()).toBeVisible()
})

test('the last work is backed up at the end, and a damaged site comes back from the sign-in screen', async ({
  launched,
}) => {
  const { app, page, userData } = launched
  await setUpSite(page)
  await addRoom(page, '图书室')
  await app.close()
  const site = path.join(userData, 'site')
  expect(readdirSync(path.join(site, 'backups')).join()).toMatch(/退出/)
  for (const name of readdirSync(site).filter((file) => file.startsWith('site.db'))) {
    rmSync(path.join(site, name))
  }
  writeFileSync(path.join(site, 'site.db'), 'not a database any more')

  const again = await launch({ userData })
  try {
    const next = again.page
    await signIn(next)
    await expect(next.getByRole('heading', { name: '数据文件已损坏' })).toBeVisible()
    await next.getByRole('button', { name: '从备份恢复…' }).click()
    await next.getByRole('button', { name: /退出/ }).first().click()
    await next.getByRole('textbox', { name: '登录名' }).fill('站长')
    await next.getByLabel('密码或恢复密钥').fill(PASSWORD)
    await next.getByLabel('恢复的原因').fill('数据文件损坏')
    await next.getByRole('button', { name: '恢复', exact: true }).click()
    await expect(next.getByText('数据已加密保存在本机')).toBeVisible(RESTORED)
    await signIn(next)
    await goTo(next, '场所')
    await expect(next.getByRole('gridcell', { name: '图书室' }).first()).toBeVisible()
  } finally {
    await again.app.close().catch(() => {})
  }
})

async function addRoom(page: Page, name: string): Promise<void> {
  await goTo(page, '场所')
  await page.getByRole('button', { name: '新增房间' }).first().click()
  await page.getByLabel('房间名称').fill(name)
  await page.getByLabel('使用面积').fill('24.75')
  await page.getByRole('checkbox', { name }).check()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('gridcell', { name }).first()).toBeVisible()
}
