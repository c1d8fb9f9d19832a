import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './electron.ts'
import { goTo, PASSWORD, setUpSite } from './office-desk.ts'

test('the site is handed over, verified and destroyed; the program starts anew', async ({
  launched,
}) => {
  test.setTimeout(180_000)
  const { app, page } = launched
  const folder = mkdtempSync(join(tmpdir(), 'leave-'))
  await setUpSite(page)
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (...args: unknown[]) => {
      const options = args.at(-1) as { properties?: string[] }
      const isFolder = options.properties?.includes('openDirectory') === true
      const file = (globalThis as { chosenFile?: string }).chosenFile ?? ''
      return Promise.resolve({ canceled: false, filePaths: [isFolder ? chosen : file] })
    }
  }, folder)

  await goTo(page, '数据安全')
  await page.getByRole('tab', { name: '移交与销毁' }).click()
  await expect(page.getByText('已结束的季度')).toBeVisible()
  await page.getByRole('button', { name: '导出移交文件…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('接收单位').fill('福鼎市民政局')
  await dialog.getByLabel('接收人').fill('李科长')
  await dialog.getByLabel('文件密码').fill('Yijiao-2026-mima')
  await dialog.getByLabel('再输一次').fill('Yijiao-2026-mima')
  await dialog.getByRole('button', { name: '选择文件夹' }).click()
  await expect(dialog.getByText(folder)).toBeVisible()
  await dialog.getByRole('button', { name: '导出', exact: true }).click()
  await expect(page.getByText('请接着核对')).toBeVisible({ timeout: 30_000 })

  const zip = readdirSync(folder).find((name) => name.endsWith('.zip')) ?? ''
  await app.evaluate(
    (_electron, file) => {
      ;(globalThis as { chosenFile?: string }).chosenFile = file
    },
    join(folder, zip),
  )
  await page.getByRole('button', { name: '核对文件…' }).click()
  await dialog.getByLabel('文件密码').fill('Yijiao-2026-mima')
  await dialog.getByRole('button', { name: '核对', exact: true }).click()
  await expect(page.getByText('核对一致')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: '保存移交清单' }).click()
  await expect(page.getByText('已保存“YJ')).toBeVisible({ timeout: 30_000 })

  await page.getByRole('button', { name: '销毁全部数据…' }).click()
  const helper = (await dialog.getByText('请逐字输入：').textContent()) ?? ''
  const grounds = dialog.getByLabel('提前销毁的理由')
  if (await grounds.isVisible()) await grounds.fill('委托方书面同意提前终止')
  await dialog.getByLabel('示范点名称').fill(helper.replace('请逐字输入：', ''))
  await dialog.getByLabel('您的登录密码').fill(PASSWORD)
  await dialog.getByRole('button', { name: '选择文件夹' }).click()
  await expect(dialog.getByText(folder)).toBeVisible()
  await dialog.getByRole('button', { name: '销毁', exact: true }).click()
  await expect(page.getByRole('button', { name: /下一步/ })).toBeVisible({ timeout: 30_000 })
  const files = readdirSync(folder)
  expect(files.filter((name) => /数据销毁证明|留存日志|移交清单/u.test(name))).toHaveLength(3)
  rmSync(folder, { recursive: true, force: true })
})
