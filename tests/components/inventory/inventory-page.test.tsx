import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { InventoryPage } from '#renderer/features/inventory/InventoryPage.tsx'
import { itemSchema } from '#shared/features/inventory/item.ts'
import { showScreen } from '../screen.tsx'

const ROPE = itemSchema.parse({
  id: 1,
  number: 'WZ000001',
  name: '跳绳',
  pinyin: 'tiaosheng',
  initials: 'ts',
  category: 'sports',
  unit: '根',
  quantity: 30,
  roomId: null,
  acquiredOn: '2026-01-05',
  struckOffOn: null,
  struckOffReason: '',
  note: '',
})
const KIT = itemSchema.parse({
  ...ROPE,
  id: 2,
  number: 'WZ000002',
  name: '急救箱',
  pinyin: 'jijiuxiang',
  initials: 'jjx',
  category: 'safety',
  unit: '个',
})

const answers = {
  'inventory.list': () => ({ ok: true as const, value: [ROPE, KIT] }),
  'rooms.list': () => ({ ok: true as const, value: [] }),
}

describe('the page of things', () => {
  it('finds by initials and by number, and narrows down by category', async () => {
    await showScreen(<InventoryPage />, answers)
    const search = page.getByLabelText('查找物资')
    await search.fill('jjx')
    await expect.element(page.getByText('跳绳')).not.toBeInTheDocument()
    await search.fill('0001')
    await expect.element(page.getByText('急救箱')).not.toBeInTheDocument()
    await search.fill('')
    await page.getByRole('button', { name: '消防急救 1' }).click()
    await expect.element(page.getByText('急救箱')).toBeVisible()
    await expect.element(page.getByText('跳绳')).not.toBeInTheDocument()
  })

  it('strikes a thing off only with a reason', async () => {
    const { door } = await showScreen(<InventoryPage />, {
      ...answers,
      'inventory.strikeOff': () => ({ ok: true, value: ROPE }),
    })
    await page.getByRole('button', { name: '注销跳绳' }).click()
    await page.getByRole('button', { name: '注销', exact: true }).click()
    await expect.element(page.getByText('请填写注销原因')).toBeVisible()
    await page.getByLabelText(/^注销原因/).fill('断裂')
    await page.getByRole('button', { name: '注销', exact: true }).click()
    await expect.element(page.getByText('“跳绳”已注销')).toBeVisible()
    expect(door.inputsOf('inventory.strikeOff')[0]).toMatchObject({ id: 1, reason: '断裂' })
  })
})
