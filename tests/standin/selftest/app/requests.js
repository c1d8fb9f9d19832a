import path from 'node:path'
import { app, BrowserWindow, ipcMain, MessageChannelMain, utilityProcess } from 'electron'

const here = import.meta.dirname

function forkChild() {
  return utilityProcess.fork(path.join(here, 'child.js'), ['first'], { serviceName: 'child' })
}

/** One question to a fresh utility process, then its exit code. */
function askChild(question) {
  const child = forkChild()
  let answer
  child.on('message', (message) => {
    answer = message
  })
  child.postMessage(question)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve({ answer, code }))
  })
}

/** A page's port handed on to a utility process: the two talk directly. */
function joinPageAndChild(port) {
  const child = forkChild()
  child.postMessage({ kind: 'port' }, [port])
}

export function answerRequests(open) {
  ipcMain.handle('echo', (_event, value) => value)
  ipcMain.handle('bytes', (_event, length) => new Uint8Array(length).fill(7))
  ipcMain.handle('fail', () => {
    throw Object.assign(new TypeError('no such thing'), { code: 'E_LOST' })
  })
  ipcMain.handle('unclonable', () => () => 1)
  ipcMain.handle('sender', (event) => [event.senderFrame.url, event.senderFrame.origin])
  ipcMain.handle('child', (_event, question) => askChild(question))
  ipcMain.on('port', (event, message) => {
    const [port] = event.ports
    port.on('message', ({ data }) => port.postMessage({ sum: data.n + message.n, at: data.at }))
    port.start()
  })
  ipcMain.on('port-to-child', (event) => joinPageAndChild(event.ports[0]))
  ipcMain.handle('channel', (event) => {
    const { port1, port2 } = new MessageChannelMain()
    port1.on('message', ({ data }) => port1.postMessage(`main:${data}`))
    port1.start()
    event.sender.postMessage('channel', { hello: 1 }, [port2])
  })
  ipcMain.handle('environment', () => ({
    packaged: app.isPackaged,
    appPath: app.getAppPath(),
    resources: process.resourcesPath,
    userData: app.getPath('userData'),
    version: app.getVersion(),
    arguments: process.argv.slice(1),
    engines: [process.versions.electron, process.versions.chrome].map((v) => v?.split('.')[0]),
  }))
  ipcMain.handle('pdf', async (_event, options) => {
    const window = open()
    await window.loadURL('app://office/report.html')
    const pdf = await window.webContents.printToPDF(options)
    window.destroy()
    return pdf
  })
  ipcMain.handle('window-of-sender', (event) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    return [window.getTitle(), window.getContentSize()]
  })
}
