import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

test('a quarter is counted, looked through, and handed over as files', async ({ launched }) => {
  const { app, page } = launched
  const folder = mkdtempSync(join(tmpdir(), 'hand-over-'))
  await setUpSite(page)
  await page.evaluate(() =>
    window.office.request('rooms.add', {
      name: '儿童学堂',
      functions: ['classroom'],
      useAreaDm2: 12_850,
      buildingAreaDm2: null,
      isShared: false,
      sharedNote: '',
      inUseFrom: '2025-01-01',
      inUseTo: null,
      note: '',
    }),
  )

  await goTo(page, '季度报告')
  await page.getByRole('button', { name: /^统计/ }).first().click()
  const rooms = page.getByRole('table', { name: '场所情况' })
  await expect(rooms.getByRole('row', { name: /合计/ })).toContainText('128.50')
  await expect(page.getByText('项全部相符')).toBeVisible()

  await rooms.getByRole('button', { name: /合计，面积/ }).click()
  const evidence = page.getByRole('dialog')
  await expect(evidence.getByText('共 1 条记录')).toBeVisible()
  await expect(evidence.getByRole('cell', { name: '儿童学堂' })).toBeVisible()
  await evidence.getByRole('button', { name: '关闭' }).click()

  await page.getByRole('tab', { name: '文字内容' }).click()
  await page.getByLabel('六、存在问题与建议').fill('图书室藏书偏少。')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存“六、存在问题与建议”')).toBeVisible()
  await page.getByRole('tab', { name: '统计表' }).click()

  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  await page.getByRole('button', { name: '导出报送材料' }).click()
  await expect(page.getByText('已导出 5 个文件')).toBeVisible({ timeout: 30_000 })

  const files = readdirSync(folder).toSorted()
  expect(files.map((name) => name.split('.').at(-1))).toEqual([
    'zip',
    'docx',
    'pdf',
    'xlsx',
    'xlsx',
  ])
  const pdf = readFileSync(join(folder, files.find((name) => name.endsWith('.pdf')) ?? ''))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(50_000)
  rmSync(folder, { recursive: true, force: true })
})
