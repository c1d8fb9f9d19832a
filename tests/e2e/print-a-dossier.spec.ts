import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { childDraft } from '../support/factories/children.ts'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

/** As long as the longest field, and not only words. */
const LONG = '上坪村十八组七号<b>WM"&'.repeat(12).slice(0, 200)

/** Pages of a PDF as Chromium writes it. */
function pagesOf(path: string): number {
  return readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0
}

async function addChild(page: Page, name: string, ethnicCode: '01' | null): Promise<void> {
  const answer = await page.evaluate((input) => window.office.request('children.add', input), {
    child: childDraft({
      name,
      ethnicCode,
      registeredOn: '2026-01-05',
      address: LONG.slice(0, 80),
      health: LONG.slice(0, 60),
      motherPlace: LONG.slice(0, 60),
      fatherPlace: LONG.slice(0, 60),
      note: LONG,
    }),
    categories: ['L01'],
    confirmSameName: true,
  })
  expect(answer.ok).toBe(true)
}

test('what is missing is filled in, the 大事记 tells it, and a page for each child is printed', async ({
  launched,
}) => {
  test.setTimeout(180_000)
  const { app, page } = launched
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  await setUpSite(page)
  await addChild(page, '林小雨', null)
  await addChild(page, '陈小军', '01')
  await goTo(page, '儿童档案')

  await page.getByRole('checkbox', { name: '资料不全' }).check()
  await expect(page.getByRole('columnheader', { name: '缺哪些' })).toBeVisible()
  await page.getByRole('gridcell', { name: '林小雨' }).dblclick()
  const file = page.getByLabel('儿童档案', { exact: true })
  await file.getByRole('button', { name: /^缺 \d+ 项$/ }).click()
  await file.getByRole('button', { name: '去填写民族' }).click()
  const form = page.getByRole('dialog', { name: /林小雨/ })
  await form.getByLabel('民族').click()
  await page.getByRole('option', { name: '畲族' }).click()
  await form.getByRole('button', { name: '保存' }).click()
  await expect(file.getByRole('button', { name: '去填写民族' })).toBeHidden()
  await file.getByRole('button', { name: '去填写监护类型' }).click()
  await expect(file.getByRole('tab', { name: '家庭与变动', selected: true })).toBeVisible()

  await file.getByRole('tab', { name: '大事记' }).click()
  await expect(file.getByRole('region', { name: '2026年1月' })).toContainText('建档')
  await file.getByRole('button', { name: /^类别 1$/ }).click()
  await expect(file.getByText('列入“父母双方外出留守儿童”')).toBeVisible()
  await expect(file.getByText('建档', { exact: true })).toBeHidden()

  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, folder)
  await file.getByRole('button', { name: '打印一人一档' }).click()
  const print = page.getByRole('dialog', { name: '打印一人一档' })
  await print.getByLabel('用途说明').fill('入户核对')
  await print.getByLabel('同时生成 Word 文件（可修改）').check()
  await print.getByRole('button', { name: '选择文件夹并生成' }).click()
  await expect(page.getByText(/已生成“一人一档_2026-0001_/)).toBeVisible()
  await file.getByRole('button', { name: '关闭档案' }).click()

  await page.getByRole('button', { name: '一人一档', exact: true }).click()
  await expect(print.getByText('为屏幕上列出的 2 名儿童各生成一页')).toBeVisible()
  await print.getByRole('button', { name: '选择文件夹并生成' }).click()
  await expect(page.getByText(/已生成“一人一档_2人_/)).toBeVisible()
  expect(readdirSync(folder).map((name) => name.replace(/_\d{4}-\d{2}-\d{2}\./, '.'))).toEqual(
    expect.arrayContaining([
      '一人一档_2026-0001.docx',
      '一人一档_2026-0001.pdf',
      '一人一档_2人.pdf',
    ]),
  )
  const both = readdirSync(folder).find((name) => name.startsWith('一人一档_2人')) ?? ''
  expect(pagesOf(join(folder, both))).toBe(2)
  rmSync(folder, { recursive: true, force: true })
})
