/* Windows, menus, printing, themes, and the end of the application. */
import { expect, start, test } from './launch.ts'

test('a window has its content size and the title of its page', async ({
  started: { app, page },
}) => {
  const size = () => page.evaluate(() => [innerWidth, innerHeight])
  await expect.poll(size).toEqual([1000, 700])
  const seen = () => page.evaluate(() => globalThis.standinPage.call('window-of-sender'))
  await expect.poll(seen).toEqual(['自检', [1000, 700]])
  await app.evaluate(() => globalThis.standinMain.window.setBounds({ width: 1366, height: 768 }))
  await expect.poll(size).toEqual([1366, 768])
  const events = await app.evaluate(() => globalThis.standinMain.events)
  expect(events).toContainEqual(['ready-to-show'])
})

test('a menu command opens a second window', async ({ started: { app } }) => {
  const [second] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new')?.click()),
  ])
  await expect(second.getByRole('heading')).toHaveText('月报表')
  const handle = await app.browserWindow(second)
  expect(await handle.evaluate((window) => window.getTitle())).toBe('月报表')
})

test('printToPDF makes pages of the paper asked for', async ({ shared: { page } }) => {
  const seen = await page.evaluate(async () => {
    const { call } = globalThis.standinPage
    const text = (pdf: unknown) => new TextDecoder('latin1').decode(pdf as Uint8Array)
    const box = (pdf: string) => /\/MediaBox\s*\[([^\]]*)\]/.exec(pdf)?.[1]?.trim().split(/\s+/)
    const a4 = text(await call('pdf', { pageSize: 'A4' }))
    const a3 = text(await call('pdf', { pageSize: 'A3', landscape: true }))
    const wrong = await call('pdf', { pageSize: 'A9' }).catch((error: unknown) => String(error))
    return { head: a4.slice(0, 5), a4: box(a4), a3: box(a3), wrong }
  })
  expect(seen.head).toBe('%PDF-')
  expect(seen.a4?.map(Number).map(Math.round)).toEqual([0, 0, 596, 843])
  expect(seen.a3?.map(Number).map(Math.round)).toEqual([0, 0, 1191, 843])
  expect(seen.wrong).toContain('Invalid pageSize A9')
})

test('the theme of the application reaches its pages', async ({ started: { app, page } }) => {
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  expect(await isDark()).toBe(false)
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark'
  })
  await expect.poll(isDark).toBe(true)
})

test('the spec answers dialogs as on Electron', async ({ shared: { app } }) => {
  const answer = await app.evaluate(async ({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/tmp/x.docx' })
    return dialog.showSaveDialog({ title: '另存为' })
  })
  expect(answer).toEqual({ canceled: false, filePath: '/tmp/x.docx' })
})

test('a secret sealed by safeStorage opens again', async ({ shared: { app } }) => {
  const seen = await app.evaluate(({ safeStorage }) => {
    const sealed = safeStorage.encryptString('口令')
    return { hidden: !sealed.includes('口令'), text: safeStorage.decryptString(sealed) }
  })
  expect(seen).toEqual({ hidden: true, text: '口令' })
})

test('closing can be refused, and quitting tells before it happens', async () => {
  const { app, log } = await start({ env: { SELFTEST_KEEP_OPEN: '1' } })
  await app.evaluate(() => globalThis.standinMain.window.close())
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  const exited = new Promise((resolve) => app.process().once('exit', resolve))
  await app.evaluate(({ app: application }) => application.quit())
  expect(await exited).toBe(0)
  expect(log().match(/event: \S+/g)).toEqual(['event: before-quit', 'event: will-quit'])
})
