import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { PrintDossiersButton } from '#renderer/features/dossiers/dossiers.public.tsx'
import { childIdSchema } from '#shared/features/children/child.ts'
import { showScreen } from '#tests/components/screen.tsx'

function idsOf(count: number) {
  return Array.from({ length: count }, (_, index) => childIdSchema.parse(index + 1))
}

async function open(count: number) {
  await showScreen(<PrintDossiersButton ids={idsOf(count)} filter="在册、留守" />, {})
  await page.getByRole('button', { name: '一人一档' }).click()
}

describe('printing a page for every child on the screen', () => {
  it('says how many and which, and asks for a purpose and a recipient for full numbers', async () => {
    await open(12)
    await expect.element(page.getByText(/12 名儿童各生成一页 A4（在册、留守）/u)).toBeVisible()
    await page.getByRole('combobox', { name: '证件号码' }).click()
    await page.getByRole('option', { name: '完整号码（限站长）' }).click()
    await expect.element(page.getByText(/纸上会有完整证件号码/u)).toBeVisible()
    await page.getByRole('button', { name: '选择文件夹并生成' }).click()
    await expect.element(page.getByText('打印完整证件号码要写明用途，例如“申请救助”')).toBeVisible()
    await expect.element(page.getByText('打印完整证件号码要写明交给谁')).toBeVisible()
  })

  it('asks to filter first where there are too many at once', async () => {
    await open(301)
    await expect.element(page.getByText(/一次最多打印 300 人，现在列出 301 人/u)).toBeVisible()
    await expect.element(page.getByRole('button', { name: '选择文件夹并生成' })).toBeDisabled()
  })
})
