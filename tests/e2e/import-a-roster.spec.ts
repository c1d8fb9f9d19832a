import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/office-files')
const ROSTER = path.join(FOLDER, '花名册_a.xlsx')

interface RosterKey {
  readonly children: number
  readonly kids: readonly {
    readonly birth: string
    readonly left_behind: boolean
    readonly in_difficulty: boolean
  }[]
}

/** The populations of the key on the day the roster is imported: 留守 ends at 16, 困境 at 18. */
function countsOn(today: string) {
  const key: RosterKey = JSON.parse(readFileSync(path.join(FOLDER, 'roster.key.json'), 'utf8'))
  const isBelow = (birth: string, age: number) =>
    `${Number(birth.slice(0, 4)) + age}${birth.slice(4)}` > today
  const kids = key.kids.map((kid) => ({
    isLeftBehind: kid.left_behind && isBelow(kid.birth, 16),
    isInDifficulty: kid.in_difficulty && isBelow(kid.birth, 18),
  }))
  return {
    children: key.children,
    leftBehind: kids.filter((kid) => kid.isLeftBehind).length,
    inDifficulty: kids.filter((kid) => kid.isInDifficulty).length,
    both: kids.filter((kid) => kid.isLeftBehind && kid.isInDifficulty).length,
  }
}

async function chooseFile(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, file)
  await goTo(page, '儿童档案')
  await page.getByRole('button', { name: '导入花名册' }).first().click()
  await page.getByRole('button', { name: '选择文件' }).click()
}

test('a township roster becomes the register, and a second import adds nobody', async ({
  launched,
}) => {
  const { app, page } = launched
  await setUpSite(page)
  await chooseFile(app, page, ROSTER)
  await expect(page.getByTestId('preview-summary')).toContainText('可新增 48 人')
  await page.getByRole('button', { name: '导入 48 名儿童' }).click()
  await expect(page.getByTestId('import-result')).toContainText('新增 48 人，重复跳过 1 行')
  await expect(page.getByRole('gridcell', { name: '刘俊晓' })).toBeVisible()

  await page.getByRole('button', { name: '查看儿童档案' }).click()
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  const { children, leftBehind, inDifficulty, both } = countsOn(today)
  await expect(page.getByTestId('register-counts')).toHaveText(
    `在册 ${children} 人，其中留守 ${leftBehind}，困境 ${inDifficulty}，两者兼有 ${both}`,
  )
  await page.getByLabel('查找儿童').fill('lh')
  await page.getByRole('gridcell', { name: '蓝浩' }).dblclick()
  await expect(page.getByRole('heading', { name: '蓝浩' })).toBeVisible()
  await expect(page.getByText('350902********007X').last()).toBeVisible()
  await page.getByRole('button', { name: '关闭档案' }).click()

  await chooseFile(app, page, ROSTER)
  await expect(page.getByTestId('preview-summary')).toContainText('可新增 0 人')
  await expect(page.getByText('没有可以新增的儿童')).toBeVisible()
  await expect(page.getByRole('button', { name: '导入 0 名儿童' })).toBeDisabled()
})

test('a file that is no roster is refused with what to do', async ({ launched }) => {
  const { app, page } = launched
  await setUpSite(page)
  await chooseFile(app, page, path.join(FOLDER, '说明.doc'))
  await expect(page.getByRole('alert')).toContainText('Word 文档')
  await chooseFile(app, page, path.join(FOLDER, '银行流水_a.csv'))
  await expect(page.getByRole('alert')).toContainText('没有找到表头')
})
