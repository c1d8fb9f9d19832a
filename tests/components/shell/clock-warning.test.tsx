import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { ClockWarning } from '#renderer/app/shell/ClockWarning.tsx'
import type { Answer } from '#shared/contract/envelope.ts'
import { showScreen } from '../screen.tsx'

const status = (isClockBack: boolean) => (): Answer => ({
  ok: true,
  value: { idleMinutes: 10, isClockBack },
})

it('a clock that was set back is pointed out, and can be put away', async () => {
  await showScreen(<ClockWarning />, { 'accounts.security': status(true) })
  const warning = page.getByRole('alert')
  await expect.element(warning.getByText(/请校对/u)).toBeVisible()
  await warning.getByRole('button').click()
  await expect.element(warning).not.toBeInTheDocument()
})

it('a clock that is right is not spoken of', async () => {
  const { door } = await showScreen(<ClockWarning />, { 'accounts.security': status(false) })
  await expect.poll(() => door.sent.length).toBeGreaterThan(0)
  expect(page.getByRole('alert').elements()).toEqual([])
})
