/* What a page is served and what it may do. */
import { spawn } from 'node:child_process'
import http from 'node:http'
import { appFolder, environment, executable, expect, start, switchesFor, test } from './launch.ts'

test('pages come from app:// with the headers of the handler', async ({ shared: { page } }) => {
  const sender = await page.evaluate(() => globalThis.standinPage.call('sender'))
  expect(sender).toEqual(['app://office/index.html?first=1#top', 'app://office'])
  const seen = await page.evaluate(async () => {
    const picture = await fetch('mark.svg')
    const posted = await fetch('form', { method: 'POST', body: 'words' })
    return {
      inline: Reflect.get(window, 'inlineRan'),
      secure: isSecureContext,
      picture: [picture.status, picture.headers.get('content-type')],
      outside: (await fetch('/../../main.js')).status,
      posted: [posted.status, await posted.text()],
      network: await fetch('https://example.com').catch((error: unknown) => String(error)),
    }
  })
  expect(seen).toEqual({
    inline: undefined,
    secure: true,
    picture: [200, 'image/svg+xml'],
    outside: 404,
    posted: [201, 'posted words'],
    network: 'TypeError: Failed to fetch',
  })
})

test('other programs on the machine cannot read the pages', async ({ started }) => {
  const switches = switchesFor(`${started.userData}-read`)
  const child = spawn(executable, [...switches, appFolder], {
    env: environment({ STANDIN_DEBUG: '1' }),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let printed = ''
  child.stderr.on('data', (part) => {
    printed += String(part)
  })
  await expect.poll(() => printed, { timeout: 15_000 }).toContain('ready after')
  const port = Number(/loopback server on port (\d+)/.exec(printed)?.[1])
  const status = await new Promise((resolve, reject) => {
    const headers = { host: 'office.app.localhost' }
    http
      .get({ host: '127.0.0.1', port, path: '/index.html', headers }, (answer) => {
        resolve(answer.statusCode)
      })
      .on('error', reject)
  })
  expect(status).toBe(403)
  child.kill()
  await new Promise((resolve) => child.once('exit', resolve))
})

test('storage of the origin survives a restart', async ({ started: { app, page, userData } }) => {
  await page.evaluate(() => localStorage.setItem('kept', 'yes'))
  await app.close()
  const again = await start({ userData })
  expect(await again.page.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
  await again.app.close()
})

test('a navigation the application prevents does not happen', async ({
  started: { app, page },
}) => {
  await page.getByRole('link', { name: '离开' }).click()
  await expect
    .poll(() => app.evaluate(() => globalThis.standinMain.events))
    .toContainEqual(['will-navigate', 'https://example.com/away'])
  expect(await app.evaluate(() => globalThis.standinMain.window.webContents.getURL())).toBe(
    'app://office/index.html?first=1#top',
  )
})

test('windows a page opens are allowed or denied by the application', async ({
  started: { app, page },
}) => {
  const [child] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => void window.open('frame.html?child', 'c', 'width=300')),
  ])
  await child.waitForURL(/child/)
  // A page’s own window may be loaded before the preload could be put into it: then once more.
  const hasPreload = () => child.evaluate(() => 'standinPage' in globalThis)
  await expect(async () => {
    if (!(await hasPreload())) await child.reload()
    expect(await hasPreload()).toBe(true)
  }).toPass({ timeout: 30_000 })
  await expect(child.locator('body')).toHaveText('frame')
  expect(await child.evaluate(() => globalThis.standinPage.call('echo', 'child'))).toBe('child')
  await page.evaluate(() => void window.open('frame.html?other'))
  await expect
    .poll(() => app.evaluate(() => globalThis.standinMain.events))
    .toContainEqual(['window-open', 'app://office/frame.html?other'])
  const count = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(await count()).toBe(2)
  await child.close()
  await expect.poll(count).toBe(1)
})

test('a request the application cancels fails in the page', async ({ shared: { page } }) => {
  const outcome = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const image = new Image()
        image.addEventListener('error', () => resolve('failed'))
        image.addEventListener('load', () => resolve('loaded'))
        image.src = 'mark.svg?blocked'
      }),
  )
  expect(outcome).toBe('failed')
})

test('permissions the application denies are denied', async ({ shared: { page } }) => {
  const state = () =>
    page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)
  await expect.poll(state).toBe('denied')
})

test('a crashed page is reported, and lives again after a reload', async ({ started: { app } }) => {
  const reason = await app.evaluate(
    () =>
      new Promise((resolve) => {
        const { webContents } = globalThis.standinMain.window
        webContents.once('render-process-gone', (_event, details) => resolve(details.reason))
        webContents.forcefullyCrashRenderer()
      }),
  )
  expect(reason).toBe('crashed')
  const revived = await app.evaluate(async () => {
    const { webContents } = globalThis.standinMain.window
    const loaded = new Promise<void>((resolve) => {
      webContents.once('did-finish-load', () => resolve())
    })
    const crashed = webContents.isCrashed()
    webContents.reload()
    await loaded
    const answer = await webContents.executeJavaScript(`standinPage.call('echo', 'again')`)
    return { crashed, answer, after: webContents.isCrashed() }
  })
  expect(revived).toEqual({ crashed: true, answer: 'again', after: false })
})
