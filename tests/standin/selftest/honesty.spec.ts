/* What the stand-in lacks fails loudly; what Electron forbids, it forbids. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { appFolder, executable, expect, switchesFor, test } from './launch.ts'

test('an API the stand-in lacks throws and names itself', async ({ shared: { app } }) => {
  const failures = await app.evaluate(async () => {
    const { failure, window } = globalThis.standinMain
    return [
      await failure((electron) => electron['desktopCapturer']?.['getSources']?.({})),
      await failure((electron) => electron['app']?.['importCertificate']?.()),
      await failure((electron) => electron['BrowserWindow']?.['fromBrowserView']?.()),
      await failure(() => window.setVibrancy('menu')),
    ]
  })
  expect(failures).toEqual([
    expect.stringContaining('electron desktopCapturer is not implemented by the stand-in'),
    expect.stringContaining('electron app.importCertificate is not implemented'),
    expect.stringContaining('electron BrowserWindow.fromBrowserView is not implemented'),
    expect.stringContaining('electron BrowserWindow.setVibrancy is not implemented'),
  ])
})

test('import and require give the same electron module, and worker threads none', async ({
  shared: { app },
}) => {
  const found = await app.evaluate(async () => {
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    const code = `const { parentPort } = require('node:worker_threads')
      import('electron').then((m) => parentPort.postMessage(typeof m.app), (e) => parentPort.postMessage(e.message))`
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' }
    const inWorker = await new Promise((resolve) => {
      const worker = new Worker(code, { eval: true, env })
      worker.once('message', resolve)
      worker.once('error', (error) => resolve(error.message))
    })
    return { isOneModule: globalThis.standinMain.isOneModule, inWorker }
  })
  expect(found.isOneModule).toBe(true)
  expect(found.inWorker).not.toBe('object')
})

test('a window that gives up the safe preferences is refused', async ({ shared: { app } }) => {
  const failures = await app.evaluate(async ({ BrowserWindow }) => {
    const { failure } = globalThis.standinMain
    const tryOut = (webPreferences: object) => failure(() => new BrowserWindow({ webPreferences }))
    return [
      await tryOut({ sandbox: false }),
      await tryOut({ contextIsolation: false }),
      await tryOut({ nodeIntegration: true }),
      await tryOut({ webSecurity: false }),
      await tryOut({ partition: 'persist:other' }),
    ]
  })
  expect(failures).toEqual([
    expect.stringContaining('webPreferences.sandbox=false is not supported'),
    expect.stringContaining('webPreferences.contextIsolation=false is not supported'),
    expect.stringContaining('webPreferences.nodeIntegration=true is not supported'),
    expect.stringContaining('webPreferences.webSecurity=false is not supported'),
    expect.stringContaining('webPreferences.partition="persist:other" is not supported'),
  ])
})

test('a dialog nobody answers fails instead of hanging', async ({ shared: { app } }) => {
  const failure = await app.evaluate(({ dialog }) =>
    globalThis.standinMain.failure(() => dialog.showOpenDialog({})),
  )
  expect(failure).toContain('the spec gave no answer')
})

test('rules about order are kept', async ({ shared: { app } }) => {
  const failures = await app.evaluate(async ({ ipcMain, protocol }) => {
    const { failure } = globalThis.standinMain
    return [
      await failure(() => ipcMain.handle('echo', () => 0)),
      await failure(() => protocol.registerSchemesAsPrivileged([])),
      await failure(() => protocol.handle('app', () => new Response(''))),
    ]
  })
  expect(failures).toEqual([
    "Attempted to register a second handler for 'echo'",
    'protocol.registerSchemesAsPrivileged should be called before app is ready',
    'Failed to register protocol: app',
  ])
})

test('a preload written as an ES module, or one that throws, is reported', async ({
  shared: { app },
}) => {
  const errors = await app.evaluate(async () => {
    const found: unknown[] = []
    for (const preload of ['esm-preload.js', 'throwing-preload.cjs']) {
      const window = globalThis.standinMain.open(preload)
      await window.loadURL('app://office/report.html')
      found.push(...window.preloadErrors)
    }
    return found
  })
  expect(errors).toEqual([
    ['esm-preload.js', expect.stringContaining('import statement outside a module')],
    ['throwing-preload.cjs', 'Error: preload blew up'],
  ])
})

test('a load that fails rejects with the words of Electron', async ({ shared: { app } }) => {
  const failures = await app.evaluate(async () => {
    const { failure, open } = globalThis.standinMain
    const load = (url: string) => failure(() => open().loadURL(url))
    return [await load('https://nowhere.invalid/'), await load('nosuch://host/x')]
  })
  expect(failures).toEqual([
    expect.stringContaining('ERR_NAME_NOT_RESOLVED'),
    "ERR_UNKNOWN_URL_SCHEME (-302) loading 'nosuch://host/x'",
  ])
})

test('a main module that waits for ready at top level ends with code 71', async ({
  started: { userData },
}) => {
  const main = path.join(appFolder, 'waiting-main.mjs')
  const child = spawn(executable, [...switchesFor(`${userData}-waiting`), main], {
    stdio: 'ignore',
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  expect(code).toBe(71)
})
