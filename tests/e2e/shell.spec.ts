import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { appUrl, commandLine, electronExecutable, expect, test } from './electron.ts'

test('a second start brings the first window forward and ends by itself', async ({ launched }) => {
  const second = spawn(electronExecutable(), [...commandLine(launched.userData)], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  expect(launched.app.windows()).toHaveLength(1)
  await expect(launched.page.getByRole('heading', { name: '首次设置' })).toBeVisible()
})

test('a page has one door and no Node', async ({ launched }) => {
  const seen = await launched.page.evaluate(() => ({
    door: Object.keys(window.office).toSorted(),
    globals: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  }))
  expect(seen).toEqual({ door: ['onEvent', 'request'], globals: [] })
})

test('a page runs no code but its own and reaches no other place', async ({ launched }) => {
  const { page } = launched
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.injected = true'
    document.head.append(script)
    const fetched = await fetch('https://example.invalid/').then(
      () => 'reached',
      () => 'refused',
    )
    return { injected: 'injected' in globalThis, fetched }
  })
  expect(outcome).toEqual({ injected: false, fetched: 'refused' })
})

test('a window stays with the program: no other address, no new window', async ({ launched }) => {
  const { app, page } = launched
  await page.evaluate(() => {
    window.open('https://example.invalid/')
    window.location.href = 'https://example.invalid/'
  })
  await expect(page.getByRole('heading', { name: '首次设置' })).toBeVisible()
  expect(appUrl(page)).toContain('app://office/')
  expect(app.windows()).toHaveLength(1)
})

test('files outside the program’s own pages are not served', async ({ launched }) => {
  const { page } = launched
  const statuses = await page.evaluate(async () => {
    const paths = ['/index.html', '/..%2f..%2fpackage.json', '/%2e%2e/main/index.js', '/nothing.js']
    return Promise.all(paths.map(async (path) => (await fetch(path)).status))
  })
  expect(statuses).toEqual([200, 404, 404, 404])
})

test('a path nobody chose in a dialog is refused before it reaches the service', async ({
  launched,
}) => {
  const answer = await requestFrom(launched.page, 'reports.export', { id: 1, folder: '/' })
  expect(answer).toEqual({ ok: false, error: { code: 'NOT_ALLOWED', details: {} } })
})

function requestFrom(page: Page, route: string, input: unknown): Promise<unknown> {
  return page.evaluate(([name, value]) => window.office.request(name, value), [
    route,
    input,
  ] as const)
}
