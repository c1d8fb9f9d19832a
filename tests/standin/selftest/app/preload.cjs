const { contextBridge, ipcRenderer } = require('electron')
const { EventEmitter } = require('node:events')

function failure(work) {
  try {
    return `no failure: ${work()}`
  } catch (error) {
    return error.message
  }
}

const subject = {
  call: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  preload: {
    fs: failure(() => require('fs')),
    events: typeof EventEmitter,
    process: [process.type, process.sandboxed, process.contextIsolated],
    sendSync: failure(() => ipcRenderer.sendSync('x')),
  },
  nested: { list: [{ deep: 1 }], add: (a, b) => a + b },
  mapEach: (items, change) => items.map((item) => change(item)),
  boom: () => {
    throw Object.assign(new RangeError('from preload'), { code: 'E_LOST' })
  },
  later: () => Promise.reject(new RangeError('later')),
  exposedTwice: () => failure(() => contextBridge.exposeInMainWorld('standinPage', {})),
  throughPort: (n) =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = (event) => resolve(event.data)
      ipcRenderer.postMessage('port', { n: 1 }, [port2])
      port1.postMessage({ n, at: new Date(5) })
    }),
  throughChannel: () =>
    new Promise((resolve) => {
      ipcRenderer.once('channel', (event, message) => {
        event.ports[0].onmessage = (answer) => resolve([message, answer.data])
        event.ports[0].postMessage('ping')
      })
      ipcRenderer.invoke('channel')
    }),
  throughChild: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = (event) => resolve(event.data)
      ipcRenderer.postMessage('port-to-child', {}, [port2])
      port1.postMessage('ping')
    }),
}
contextBridge.exposeInMainWorld('standinPage', subject)
globalThis.preloadSecret = 1
