import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childDraft } from '#tests/support/factories/children.ts'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

test('a guardian gets a copy; later the record is archived', async ({ launched }) => {
  test.setTimeout(180_000)
  const { app, page } = launched
  const folder = mkdtempSync(join(tmpdir(), 'copy-'))
  await setUpSite(page)
  await page.evaluate(
    (child) =>
      window.office.request('children.add', { child, categories: ['L01'], confirmSameName: true }),
    childDraft(),
  )
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  await goTo(page, '儿童档案')
  await page.getByText('林小雨').first().dblclick()
  await page.getByRole('button', { name: '个人信息…' }).click()
  await page.getByRole('button', { name: '登记申请' }).click()
  const dialog = page.getByRole('dialog').last()
  await dialog.getByLabel('申请事项').click()
  await page.getByRole('option', { name: '复制' }).click()
  await dialog.getByLabel('与儿童的关系').fill('祖父')
  await dialog.getByLabel('申请内容').fill('要一份全部资料的复印件')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('申请已登记')).toBeVisible()

  await page.getByRole('button', { name: '导出个人信息副本' }).click()
  await dialog.getByLabel('与儿童的关系').fill('祖父')
  await dialog.getByLabel('依据或事由').fill('书面申请复制')
  await dialog.getByLabel('文件密码').fill('Copy-for-family1')
  await dialog.getByLabel('再输一次').fill('Copy-for-family1')
  await dialog.getByRole('button', { name: '选择文件夹' }).click()
  await expect(dialog.getByText(folder)).toBeVisible()
  await dialog.getByRole('button', { name: '导出', exact: true }).click()
  await expect(page.getByText('已导出 1 个文件')).toBeVisible({ timeout: 30_000 })
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\d{4}-0001_个人信息副本_.*\.zip$/u)])

  await page.getByRole('button', { name: '归档' }).click()
  await dialog.getByLabel('原因').fill('已迁出')
  await dialog.getByRole('button', { name: '归档' }).click()
  await expect(dialog.getByText('还在册')).toBeVisible()
  rmSync(folder, { recursive: true, force: true })
})
