import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

test('a masked register is written into a folder; the full one asks what for and for whom', async ({
  launched,
}) => {
  const { app, page } = launched
  await setUpSite(page)
  const roster = path.resolve(import.meta.dirname, '../fixtures/rosters/学校报表.xlsx')
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, roster)
  await goTo(page, '儿童档案')
  await page.getByRole('button', { name: '导入花名册' }).first().click()
  await page.getByRole('button', { name: '选择文件' }).click()
  await page.getByRole('button', { name: '导入 5 名儿童' }).click()
  await page.getByRole('button', { name: '查看儿童档案' }).click()

  const folder = mkdtempSync(path.join(tmpdir(), 'export-'))
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, folder)
  await page.getByRole('button', { name: '导出' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('导出屏幕上列出的 5 行（在册）')).toBeVisible()
  await dialog.getByRole('radio', { name: /完整（L0）/ }).check()
  await expect(dialog.getByText('不要发到聊天群')).toBeVisible()
  await dialog.getByRole('button', { name: '选择文件夹并导出' }).click()
  await expect(dialog.getByText('完整名单要写明交给谁')).toBeVisible()
  expect(readdirSync(folder)).toEqual([])
  await dialog.getByRole('radio', { name: /脱敏（L1）/ }).check()
  await dialog.getByRole('button', { name: '选择文件夹并导出' }).click()
  await expect(page.getByText(/已导出：/)).toBeVisible()
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/_儿童名册_脱敏_.*\.xlsx$/)])
})
