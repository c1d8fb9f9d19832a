import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { ChildDraft } from '#shared/features/children/child.ts'
import { childDraft } from '#tests/support/factories/children.ts'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'
import { pdfScan, phonePhoto, SECRETS } from '#tests/support/pictures.ts'

/** A thread of its own starts for every file; on a busy machine that takes a while. */
const PATIENTLY = { timeout: 20_000 } as const

test('a consent and a photo are kept with the child, looked at, saved with a reason, and removed', async ({
  launched,
}) => {
  const { app, page, userData } = launched
  const desk = mkdtempSync(path.join(os.tmpdir(), 'desk-'))
  const scan = path.join(desk, '同意书.pdf')
  const photo = path.join(desk, 'IMG_2031.jpg')
  writeFileSync(scan, pdfScan('signed by the grandfather'))
  writeFileSync(photo, await phonePhoto(2400, 1800, 6))
  await setUpSite(page)
  await openFile(page, childDraft())
  const files = page.getByRole('region', { name: '附件' })
  await expect(files.getByText('还没有附件')).toBeVisible()

  await files.getByRole('button', { name: '添加附件' }).click()
  const dialog = page.getByRole('dialog', { name: /添加附件/ })
  await pick(app, dialog.getByRole('button', { name: '选择文件' }), scan)
  await chooseKind(page, '同意书.pdf', '监护人知情同意书')
  await pick(app, dialog.getByRole('button', { name: '再选一个' }), photo)
  await chooseKind(page, 'IMG_2031.jpg', '照片')
  await dialog.getByRole('group', { name: 'IMG_2031.jpg' }).getByLabel('名称').fill('秋季家访')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已加密保存 2 份附件')).toBeVisible(PATIENTLY)
  const list = files.getByRole('list', { name: '附件目录' })
  await expect(list.getByRole('listitem')).toHaveCount(2)

  await list.getByRole('button', { name: '查看：秋季家访' }).click()
  const shown = page.getByRole('dialog', { name: /2026-0001 林小雨 · 秋季家访/ })
  const picture = shown.getByRole('img', { name: '秋季家访' })
  await expect
    .poll(() =>
      picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]),
    )
    .toEqual([1200, 1600])
  await shown.getByRole('button', { name: '关闭' }).click()

  await list.getByRole('button', { name: '另存…：监护人知情同意书' }).click()
  const saving = page.getByRole('dialog', { name: /另存/ })
  await saving.getByLabel('另存原因').fill('县民政局抽查')
  const target = mkdtempSync(path.join(os.tmpdir(), 'usb-'))
  await pick(app, saving.getByRole('button', { name: '选择文件夹' }), target)
  await saving.getByRole('button', { name: '另存', exact: true }).click()
  await expect(page.getByText(/已另存为/)).toBeVisible()
  const copies = readdirSync(target)
  expect(copies).toEqual(['2026-0001_监护人知情同意书_1.pdf'])
  expect(readFileSync(path.join(target, copies[0] ?? '')).equals(readFileSync(scan))).toBe(true)

  await list.getByRole('button', { name: '移除：秋季家访' }).click()
  await page.getByLabel('移除原因').fill('拍到了别的孩子')
  await page.getByRole('button', { name: '移除', exact: true }).click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await files.getByRole('button', { name: '已移除（1）' }).click()
  await expect(files.getByText(/拍到了别的孩子/)).toBeVisible()
  await files.getByRole('button', { name: '恢复：秋季家访' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  expect(filesHolding(userData, ['signed by the grandfather', 'IMG_2031', ...SECRETS])).toEqual([])
})

test('what cannot be kept is refused file by file, the others are kept', async ({ launched }) => {
  const { app, page } = launched
  const desk = mkdtempSync(path.join(os.tmpdir(), 'desk-'))
  const [scan, program] = [path.join(desk, '评估表.pdf'), path.join(desk, '照片.jpg')]
  writeFileSync(scan, pdfScan())
  writeFileSync(program, 'MZ this is a program')
  await setUpSite(page)
  await openFile(page, childDraft())
  await page.getByRole('button', { name: '添加附件' }).click()
  const dialog = page.getByRole('dialog', { name: /添加附件/ })
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('请先选择文件')).toBeVisible()
  await pick(app, dialog.getByRole('button', { name: '选择文件' }), program)
  await pick(app, dialog.getByRole('button', { name: '再选一个' }), scan)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText(/请选择附件类型/)).toHaveCount(2)
  await chooseKind(page, '照片.jpg', '照片')
  await chooseKind(page, '评估表.pdf', '评估表')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('这是程序或带宏的文件，可能有危险，没有保存')).toBeVisible(
    PATIENTLY,
  )
  await expect(dialog.getByText('有 1 个文件没有保存，原因见下')).toBeVisible()
  await dialog.getByRole('button', { name: '不选 照片.jpg' }).click()
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('list', { name: '附件目录' }).getByRole('listitem')).toHaveCount(1)
})

test('a restricted file shows as a number until the manager is named for its class', async ({
  launched,
}) => {
  const { app, page } = launched
  const scan = path.join(mkdtempSync(path.join(os.tmpdir(), 'desk-')), '个案.pdf')
  writeFileSync(scan, pdfScan())
  await setUpSite(page)
  await openFile(page, childDraft())
  await page.getByRole('button', { name: '添加附件' }).click()
  const dialog = page.getByRole('dialog', { name: /添加附件/ })
  await pick(app, dialog.getByRole('button', { name: '选择文件' }), scan)
  await chooseKind(page, '个案.pdf', '其他')
  await dialog.getByLabel('查阅范围').click()
  await page.getByRole('option', { name: /心理辅导与个案/ }).click()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/另有 1 份限制查阅的附件/)).toBeVisible(PATIENTLY)

  await page.getByRole('button', { name: '关闭档案' }).click()
  await goTo(page, '账号')
  await page.getByRole('tab', { name: '限制查阅' }).click()
  const toggle = page.getByRole('switch', { name: '林静：心理辅导与个案' })
  await expect(toggle).not.toBeChecked()
  await toggle.click()
  await page.getByLabel('理由').fill('督导个案')
  await page.getByRole('button', { name: '列入名单' }).click()
  await expect(toggle).toBeChecked()
  await goTo(page, '儿童档案')
  await page.getByRole('gridcell', { name: '林小雨' }).dblclick()
  await expect(page.getByText('限制查阅：心理辅导与个案')).toBeVisible()
})

/** Registers a child and opens its file. */
async function openFile(page: Page, child: ChildDraft): Promise<void> {
  await page.evaluate((input) => window.office.request('children.add', input), {
    child,
    categories: [],
    confirmSameName: true,
  })
  await goTo(page, '儿童档案')
  await page.getByRole('gridcell', { name: child.name }).dblclick()
}

/** Answers the system’s dialog the button opens with a file or folder. */
async function pick(
  app: ElectronApplication,
  button: ReturnType<Page['getByRole']>,
  chosen: string,
): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [answer] })
  }, chosen)
  await button.click()
}

async function chooseKind(page: Page, file: string, kind: string): Promise<void> {
  await page.getByRole('group', { name: file }).getByLabel('附件类型').click()
  await page.getByRole('option', { name: kind, exact: true }).click()
}

/** Files of the program’s folder that hold any of the texts. */
function filesHolding(folder: string, texts: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return texts.some((text) => bytes.includes(text))
    })
}
