import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { childDraft } from '#tests/support/factories/children.ts'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

/** Somebody who had a birthday a week ago. */
function bornYearsAgo(years: number): string {
  const day = new Date()
  day.setUTCDate(day.getUTCDate() - 7)
  day.setUTCFullYear(day.getUTCFullYear() - years)
  return day.toISOString().slice(0, 10)
}

test('a guardian is asked scope by scope, takes one back, and a child of 14 is asked itself', async ({
  launched,
}) => {
  test.setTimeout(180_000)
  const { app, page } = launched
  await setUpSite(page)
  const registeredOn = `${new Date().getFullYear()}-01-05`
  const teen = { name: '钟思琪', bornOn: bornYearsAgo(14), grade: 'grade-8' } as const
  for (const some of [teen, { name: '陈小军' }]) {
    await page.evaluate(
      (child) =>
        window.office.request('children.add', { child, categories: [], confirmSameName: true }),
      childDraft({ ...some, registeredOn }),
    )
  }
  await goTo(page, '儿童档案')
  await page.getByRole('gridcell', { name: '钟思琪' }).dblclick()
  const file = page.getByLabel('儿童档案', { exact: true })
  await file.getByRole('tab', { name: '同意与接送' }).click()
  const panel = file.getByRole('region', { name: '知情同意' })
  await expect(panel.getByText('还没有同意记录')).toBeVisible()

  await panel.getByRole('button', { name: '登记同意' }).click()
  const form = page.getByRole('dialog', { name: '登记同意：钟思琪' })
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByText('请至少就一项选择“同意”或“不同意”')).toBeVisible()
  await form.getByLabel('签字的监护人').click()
  await page.getByRole('option', { name: '林阿福（祖父）' }).click()
  for (const scope of ['档案', '照片', '向民政报送']) {
    await form
      .getByRole('group', { name: scope })
      .getByRole('button', { name: '同意', exact: true })
      .click()
  }
  await form.getByRole('group', { name: '宣传' }).getByRole('button', { name: '不同意' }).click()
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已登记“钟思琪”的知情同意')).toBeVisible()
  await expect(panel.getByRole('row', { name: /^照片 同意/ })).toBeVisible()
  await expect(panel.getByRole('row', { name: /^宣传 不同意/ })).toBeVisible()
  await expect(panel.getByRole('row', { name: /^视频连线 未征求/ })).toBeVisible()
  await expect(panel.getByText('纸质件未上传')).toBeVisible()
  await expect(panel.getByText('已满14周岁，还需本人同意')).toBeVisible()

  await panel.getByRole('button', { name: '撤回…：照片' }).click()
  const withdrawal = page.getByRole('dialog', { name: '撤回“照片”' })
  await withdrawal.getByLabel('原因').fill('孩子不愿意被拍照')
  await withdrawal.getByRole('button', { name: '登记撤回' }).click()
  await expect(panel.getByRole('row', { name: /^照片 已撤回/ })).toBeVisible()
  await expect(panel.getByText('照片撤回：孩子不愿意被拍照')).toBeVisible()
  await file.getByRole('button', { name: '关闭档案' }).click()

  await goTo(page, '工作台')
  await page.getByRole('link', { name: /征求本人同意：钟思琪/ }).click()
  await panel.getByRole('button', { name: '登记本人同意' }).click()
  await expect(form.getByText(/由本人签字/)).toBeVisible()
  await form
    .getByRole('group', { name: '档案' })
    .getByRole('button', { name: '同意', exact: true })
    .click()
  await form.getByRole('button', { name: '保存' }).click()
  await expect(panel.getByRole('row', { name: /^档案 同意.*本人同意/ })).toBeVisible()
  await file.getByRole('button', { name: '关闭档案' }).click()

  const more = page.getByRole('button', { name: '更多' })
  if (await more.isVisible()) await more.click()
  await page.getByRole('button', { name: '知情同意' }).click()
  const grid = page.getByRole('grid', { name: '知情同意一览' })
  await expect(grid.getByRole('row')).toHaveCount(3)
  await page.getByRole('button', { name: '不同意或已撤回' }).click()
  await expect(grid.getByRole('row')).toHaveCount(2)
  await expect(grid).toContainText('钟思琪')
  await page.getByRole('button', { name: '全部', exact: true }).click()

  const folder = mkdtempSync(path.join(tmpdir(), 'notices-'))
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  await page.getByRole('button', { name: '打印告知同意书' }).click()
  const print = page.getByRole('dialog', { name: '打印告知同意书' })
  await expect(print.getByText('列出的 2 人，每人一份')).toBeVisible()
  await print.getByRole('button', { name: '选择文件夹并生成' }).click()
  await expect(page.getByText(/已生成“监护人告知同意书_2人_/)).toBeVisible()
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^监护人告知同意书_2人_.*\.pdf$/)])
})
