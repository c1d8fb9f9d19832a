// The application the self-tests start: a little of everything the stand-in has.
import path from 'node:path'
import { createRequire } from 'node:module'
import electron, { app, BrowserWindow, Menu, net, protocol, session } from 'electron'
import * as electronMain from 'electron/main'
import { pathToFileURL } from 'node:url'
import { answerRequests } from './requests.js'

const require = createRequire(import.meta.url)
const here = import.meta.dirname

/** What the specs look at and call, by electronApp.evaluate. */
globalThis.standinMain = {
  isOneModule: electron.app === app && electronMain.app === app && require('electron').app === app,
  events: [],
  open,
  failure,
  untyped: electron,
}
const { events } = globalThis.standinMain

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
const isFirst = app.requestSingleInstanceLock({ from: 'second' })
if (!isFirst) app.quit()
app.on('second-instance', (_event, argv, _cwd, data) => {
  events.push(['second-instance', argv.at(-1), data.from])
})
app.on('before-quit', () => console.log('event: before-quit'))
app.on('will-quit', () => console.log('event: will-quit'))
app.on('child-process-gone', (_event, details) => events.push(['gone', details.reason]))

async function failure(work) {
  try {
    return `no failure: ${await work(electron)}`
  } catch (error) {
    return error.message
  }
}

const securityPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'"

async function serve(request) {
  const { pathname, hostname } = new URL(request.url)
  const file = path.join(here, 'pages', pathname)
  if (hostname !== 'office' || !file.startsWith(path.join(here, 'pages'))) {
    return new Response('', { status: 404 })
  }
  if (request.method === 'POST') {
    return new Response(`posted ${await request.text()}`, { status: 201 })
  }
  try {
    const answer = await net.fetch(pathToFileURL(file).href)
    const headers = new Headers(answer.headers)
    headers.set('content-security-policy', securityPolicy)
    return new Response(answer.body, { headers })
  } catch {
    return new Response('', { status: 404 })
  }
}

/** A window; keeps what preload-error says. */
function open(preload, more = {}) {
  const window = new BrowserWindow({
    width: 1000,
    height: 700,
    show: false,
    ...more,
    webPreferences: preload ? { preload: path.join(here, preload) } : {},
  })
  window.preloadErrors = []
  window.webContents.on('preload-error', (_event, file, error) => {
    window.preloadErrors.push([path.basename(file), error.message.split('\n')[0]])
  })
  return window
}

function start() {
  session.defaultSession.setPermissionRequestHandler((_contents, _name, answer) => answer(false))
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: details.url.includes('blocked') })
  })
  protocol.handle('app', serve)
  answerRequests(open)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: '文件', submenu: [{ id: 'new', label: '新窗口', click: () => openSecond() }] },
    ]),
  )
  const window = open('preload.cjs')
  globalThis.standinMain.window = window
  window.on('ready-to-show', () => events.push(['ready-to-show']))
  window.webContents.on('will-navigate', (event, url) => {
    if (url.startsWith('app://office/')) return
    events.push(['will-navigate', url])
    event.preventDefault()
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    events.push(['window-open', url])
    if (!url.includes('child')) return { action: 'deny' }
    return { action: 'allow', overrideBrowserWindowOptions: { width: 300, height: 200 } }
  })
  if (process.env.SELFTEST_KEEP_OPEN) {
    let refused = false
    window.on('close', (event) => {
      if (!refused) event.preventDefault()
      refused = true
    })
  }
  window.loadURL('app://office/index.html?first=1#top')
}

function openSecond() {
  open('preload.cjs').loadURL('app://office/report.html')
}

app.on('window-all-closed', () => app.quit())
if (isFirst) app.whenReady().then(start)
