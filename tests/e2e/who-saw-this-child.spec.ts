import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openDatabase } from '#service/platform/database/open.ts'
import { unlockVault, vaultSchema } from '#service/platform/database/vault.ts'
import { databaseName } from '#service/platform/site-files.ts'
import { expect, launch, test } from './electron.ts'
import { goTo, PASSWORD, setUpSite, signIn } from './office-desk.ts'

const ID_NUMBER = '35090220180301002X'
const CHILD = {
  name: '林小雨',
  sex: 'female',
  bornOn: '2018-03-01',
  idType: 'identity-card',
  idNumber: ID_NUMBER,
  noIdReason: '',
  ethnicCode: '01',
  village: '上坪村',
  address: '',
  school: '城南中心小学',
  grade: 'grade-2',
  health: '健康',
  guardianName: '林阿福',
  guardianRelation: '61',
  guardianPhone: '13800000001',
  fatherName: '',
  fatherPlace: '',
  fatherPhone: '',
  motherName: '',
  motherPlace: '',
  motherPhone: '',
  registeredOn: '2026-01-05',
  note: '',
} as const

async function openLog(page: Page): Promise<void> {
  await goTo(page, '数据安全')
  await page.getByRole('tab', { name: '操作与查阅记录' }).click()
}

/** As somebody would who has the key and a database tool. */
async function alterBeside(userData: string, sql: string): Promise<void> {
  const folder = join(userData, 'site')
  const vault = vaultSchema.parse(JSON.parse(readFileSync(join(folder, 'site.vault.json'), 'utf8')))
  const key = await unlockVault(vault, vault.accounts[0]?.loginName ?? '', PASSWORD)
  const database = openDatabase(join(folder, databaseName(vault.generation)), key, 'existing')
  try {
    database.exec(sql)
  } finally {
    database.close()
  }
}

test('who looks at a child leaves a trace, and who changes data past the program is found', async ({
  launched,
}) => {
  test.setTimeout(180_000)
  const { app, page, userData } = launched
  const folder = mkdtempSync(join(tmpdir(), 'who-saw-'))
  await setUpSite(page)
  await page.evaluate(
    (child) => window.office.request('children.add', { child, categories: ['L01'] }),
    CHILD,
  )

  await goTo(page, '儿童档案')
  await page.getByRole('gridcell', { name: '林小雨' }).dblclick()
  const file = page.getByLabel('儿童档案', { exact: true })
  await expect(file.getByText('350902********002X')).toBeVisible()
  await file.getByRole('button', { name: '查看完整号码…' }).click()
  const asking = page.getByRole('dialog', { name: /完整证件号码/ })
  await asking.getByRole('button', { name: '查看' }).click()
  await expect(asking.getByText('请选择查看原因')).toBeVisible()
  await asking.getByLabel('查看原因').click()
  await page.getByRole('option', { name: '办理救助申请' }).click()
  await asking.getByRole('button', { name: '查看' }).click()
  await expect(file.getByText(ID_NUMBER)).toBeVisible()

  await file.getByRole('button', { name: '编辑' }).click()
  const form = page.getByRole('dialog', { name: /更正/ })
  await expect(form.getByLabel('身份证号')).toHaveValue('350902********002X')
  await form.getByLabel('村（社区）').fill('新坑村')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存“林小雨”的档案')).toBeVisible()

  await file.getByRole('button', { name: '谁看过这份档案' }).click()
  const access = page.getByRole('dialog', { name: '谁看过这份档案' })
  const seen = access.getByRole('row', { name: /查看完整证件号码/ })
  await expect(seen).toContainText('办理救助申请')
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  await access.getByRole('button', { name: '打印…' }).click()
  const printing = page.getByRole('dialog', { name: '打印儿童档案查阅情况表' })
  await printing.getByLabel('用途').fill('监护人申请查询')
  await printing.getByRole('button', { name: '选择文件夹并生成' }).click()
  await expect(page.getByText('已生成儿童档案查阅情况表')).toBeVisible({ timeout: 30_000 })
  const [sheet = ''] = readdirSync(folder)
  expect(sheet).toMatch(/^\d{4}-0001_档案查阅情况表_.*\.pdf$/)
  expect(readFileSync(join(folder, sheet)).subarray(0, 5).toString()).toBe('%PDF-')
  await access.getByRole('button', { name: '关闭' }).click()
  await file.getByRole('button', { name: '关闭档案' }).click()

  await openLog(page)
  await page.getByRole('row', { name: /修改档案/ }).dblclick()
  const event = page.getByLabel('一条记录')
  await expect(event.getByRole('row', { name: '村（社区） 上坪村 新坑村' })).toBeVisible()
  await event.getByRole('button', { name: '关闭记录' }).click()
  await page.getByRole('button', { name: '导出…' }).click()
  const exporting = page.getByRole('dialog', { name: '导出操作与查阅记录' })
  await exporting.getByLabel('用途').fill('主管部门检查')
  await exporting.getByRole('button', { name: '选择文件夹并导出' }).click()
  await expect(page.getByText(/已导出 \d+ 条记录/)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: '核对记录' }).click()
  await expect(page.getByText('核对通过：记录完整，数据与记录一致。')).toBeVisible({
    timeout: 30_000,
  })
  await page.getByRole('button', { name: '关闭' }).click()
  await expect(page.getByText('核对通过', { exact: true })).toBeVisible()

  await app.close()
  await alterBeside(userData, "UPDATE child SET name = '林小雪' WHERE id = 1")
  const again = await launch({ userData })
  await signIn(again.page)
  await openLog(again.page)
  await again.page.getByRole('button', { name: '核对记录' }).click()
  const verdict = again.page.getByRole('dialog', { name: '核对结果' })
  await expect(verdict.getByText(/可能有人绕过程序改动了数据/)).toBeVisible({ timeout: 30_000 })
  await expect(verdict.getByRole('row', { name: /儿童档案（编号 1）/ })).toBeVisible()
  await verdict.getByRole('button', { name: '关闭' }).click()
  await expect(again.page.getByText('发现 1 处不符', { exact: true })).toBeVisible()
  await again.app.close()
  rmSync(folder, { recursive: true, force: true })
})
