import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/rosters')

async function chooseFile(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, file)
  await goTo(page, '儿童档案')
  await page.getByRole('button', { name: '导入花名册' }).first().click()
  await page.getByRole('button', { name: '选择文件' }).click()
}

test('a column is taken for something else, the roster is imported, and taken back as a whole', async ({
  launched,
}) => {
  const { app, page } = launched
  await setUpSite(page)
  await chooseFile(app, page, path.join(FOLDER, '学校报表.xlsx'))
  await expect(page.getByTestId('preview-summary')).toContainText('可新增 5 人')
  await page.getByText('列的对应关系').click()
  await page.getByRole('combobox', { name: '班级' }).click()
  await page.getByRole('option', { name: '就读学校' }).click()
  await expect(page.getByText('“班级”和“学校”两列都选了“就读学校”')).toBeVisible()
  await page.getByRole('combobox', { name: '班级' }).click()
  await page.getByRole('option', { name: '不读取' }).click()
  await expect(page.getByText('未读取：班级')).toBeVisible()
  await page.getByRole('button', { name: '导入 5 名儿童' }).click()
  await expect(page.getByTestId('import-result')).toContainText('新增 5 人')

  await page.getByRole('button', { name: '再导入一份' }).click()
  await page.getByRole('button', { name: '撤销导入' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '撤销导入' }).click()
  await expect(dialog.getByText('请写明撤销原因')).toBeVisible()
  await dialog.getByLabel('撤销原因').fill('选错了文件')
  await dialog.getByRole('button', { name: '撤销导入' }).click()
  await expect(page.getByText('已撤销这次导入')).toBeVisible()
  await expect(page.getByRole('gridcell', { name: /林静：选错了文件/ })).toBeVisible()
  await goTo(page, '儿童档案')
  await expect(page.getByText('还没有登记儿童')).toBeVisible()

  await chooseFile(app, page, path.join(FOLDER, '学校报表.xlsx'))
  await expect(page.getByText('沿用上次的对应关系')).toBeVisible()
})
