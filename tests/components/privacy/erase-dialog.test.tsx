import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { EraseDialog } from '#renderer/features/privacy/RecordDialogs.tsx'
import { childIdSchema } from '#shared/features/children/child.ts'
import { showScreen } from '../screen.tsx'

const child = { id: childIdSchema.parse(7), name: '林小雨', number: '2026-0007' }

it('offers to anonymise only once the words are typed, number and all', async () => {
  await showScreen(<EraseDialog child={child} act="anonymise" onClose={vi.fn()} />, {})
  const act = page.getByRole('button', { name: '匿名化' })
  const words = page.getByRole('textbox', { name: '确认' })
  await expect.element(act).toBeDisabled()
  await words.fill('匿名化2026-0001')
  await expect.element(act).toBeDisabled()
  await words.fill('匿名化2026-0007')
  await expect.element(act).toBeEnabled()
})

it('deleting has words of its own', async () => {
  await showScreen(<EraseDialog child={child} act="delete" onClose={vi.fn()} />, {})
  const act = page.getByRole('button', { name: '删除' })
  await page.getByRole('textbox', { name: '确认' }).fill('匿名化2026-0007')
  await expect.element(act).toBeDisabled()
  await page.getByRole('textbox', { name: '确认' }).fill('删除2026-0007')
  await expect.element(act).toBeEnabled()
})
