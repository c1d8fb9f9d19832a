import { Dialog } from '@mui/material'
import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ScreenLock } from '#renderer/app/shell/ScreenLock.tsx'
import { showScreen } from '../screen.tsx'

it('locks by itself after the idle time, and says so before', async () => {
  const lock = vi.fn()
  await showScreen(<ScreenLock idleMs={3000} warningMs={2000} onLock={lock} />, {})
  await expect.element(page.getByRole('dialog', { name: '即将锁定' })).toBeVisible()
  expect(lock).not.toHaveBeenCalled()
  await expect.poll(() => lock.mock.calls.length, { timeout: 5000 }).toBe(1)
})

it('goes on when a key is pressed during the warning', async () => {
  const lock = vi.fn()
  await showScreen(<ScreenLock idleMs={60_000} warningMs={59_500} onLock={lock} />, {})
  const warning = page.getByRole('dialog', { name: '即将锁定' })
  await expect.element(warning).toBeVisible()
  await userEvent.keyboard('a')
  await expect.element(warning).not.toBeInTheDocument()
  expect(lock).not.toHaveBeenCalled()
})

it('locks at once with Ctrl+L, also while a dialog is open: nothing is lost by it', async () => {
  const lock = vi.fn()
  await showScreen(
    <>
      <ScreenLock idleMs={60_000} onLock={lock} />
      <Dialog open>没有保存的内容</Dialog>
    </>,
    {},
  )
  await userEvent.keyboard('{Control>}l{/Control}')
  expect(lock).toHaveBeenCalledTimes(1)
})
