import { Button } from '@mui/material'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { FAULT_TEXTS, type FaultCode } from '#renderer/app/fault-texts.ts'
import { FaultScreen } from '#renderer/app/FaultScreen.tsx'
import { showScreen } from '../screen.tsx'

const CODES = Object.keys(FAULT_TEXTS) as FaultCode[]

it.each(CODES)('%s says what happened and what to do, in Chinese, on one screen', async (code) => {
  await page.viewport(1366, 768)
  await showScreen(
    <FaultScreen code={code}>
      <Button variant="contained">重试</Button>
    </FaultScreen>,
    {},
  )
  const screen = page.getByRole('alert')
  await expect.element(screen.getByRole('heading')).toHaveTextContent(FAULT_TEXTS[code].title)
  expect(screen.getByRole('listitem').elements().length).toBeGreaterThan(1)
  await expect.element(screen.getByRole('button', { name: '重试' })).toBeInViewport()
  const text = screen.element().textContent
  // Names of files are the only words in other letters.
  expect(
    text.replaceAll(/site\.db|site\.vault\.json|service\.log|logs|Windows|MB/gu, ''),
  ).not.toMatch(/[A-Za-z]{3,}/u)
})
