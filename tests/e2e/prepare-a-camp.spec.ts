import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { campDraft } from '../support/factories/camp-records.ts'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

test('an activity is planned, what is missing is shown, and the camp book is saved', async ({
  launched,
}) => {
  const { app, page } = launched
  await setUpSite(page)
  const year = new Date().getFullYear() + 1
  const segments = [{ startsOn: `${year}-07-05`, endsOn: `${year}-07-14` }]
  await page.evaluate(
    (camp) => window.office.request('camps.schedule', camp),
    campDraft({ name: '来年夏令营', segments }),
  )
  await goTo(page, '营期')
  await page.getByRole('button', { name: '来年夏令营' }).click()
  await page.getByRole('tab', { name: '日程' }).click()
  await page.getByRole('button', { name: '添加活动' }).press('Enter')
  await page.getByLabel('活动名称').fill('防溺水安全课')
  await page.getByLabel('活动名称').press('Enter')
  await expect(page.getByRole('button', { name: /09:00—10:00 防溺水安全课/ })).toBeVisible()
  await expect(page.getByText('安全常识 1 次')).toBeVisible()

  await page.getByRole('tab', { name: '物资与准备' }).click()
  await expect(page.getByText('还没有确定带队人员')).toBeVisible()
  await page.getByRole('button', { name: '确认食品与饮水安全' }).click()
  await expect(page.getByText(/^林静 \d{4}-\d\d-\d\d 确认$/)).toBeVisible()

  const folder = mkdtempSync(join(tmpdir(), 'camp-book-'))
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  await page.getByRole('tab', { name: '日程' }).click()
  await page.getByRole('button', { name: '营期手册' }).click()
  await page.getByRole('button', { name: '选择文件夹并导出' }).click()
  await expect(page.getByText(/已生成“营期手册_来年夏令营/)).toBeVisible({ timeout: 30_000 })
  const [file = ''] = readdirSync(folder)
  expect(readFileSync(join(folder, file)).subarray(0, 5).toString()).toBe('%PDF-')
  rmSync(folder, { recursive: true, force: true })
})
