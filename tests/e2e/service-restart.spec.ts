import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, kind, test } from './electron.ts'
import { goTo, setUpSite, signIn } from './office-desk.ts'

test('when the service is killed, it comes back and asks for the password; nothing saved is lost', async ({
  launched,
}) => {
  test.skip(
    kind === 'electron' || process.platform !== 'linux',
    'finds the service by its command line, which only the stand-in on Linux shows',
  )
  const { page, userData } = launched
  await setUpSite(page)
  await goTo(page, '场所')
  await page.getByRole('button', { name: '新增房间' }).first().click()
  await page.getByLabel('房间名称').fill('图书室')
  await page.getByLabel('使用面积').fill('24.75')
  await page.getByRole('checkbox', { name: '图书室' }).check()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('gridcell', { name: '24.75' })).toBeVisible()

  execFileSync('pkill', ['-9', '-f', `service/index.js ${path.join(userData, 'site')}`])
  await expect(page.getByText('重新登录以继续')).toBeVisible()
  await signIn(page)
  await goTo(page, '场所')
  await expect(page.getByRole('gridcell', { name: '24.75' })).toBeVisible()
})
