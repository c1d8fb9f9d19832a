import { pathFields } from '#shared/contract/path-fields.ts'
import { createService } from './create-service.ts'
import { systemClock } from './platform/clock.ts'
import { fileLog } from './platform/file-log.ts'
import { PrintQueue } from './platform/print-queue.ts'
import type { FromService, ToService } from '#shared/contract/service-messages.ts'

/** The part of Electron's parentPort this process uses; there is no electron module in here. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: ToService }) => void): void
  postMessage(message: FromService): void
}

const [dataFolder, programVersion, checkOutput] = process.argv.slice(2)
const port = (process as unknown as { readonly parentPort?: ParentPort }).parentPort
if (port === undefined || dataFolder === undefined) {
  throw new Error('the service is started by the main process with its data folder')
}

const printing = new PrintQueue((request) => port.postMessage(request))
const service = createService({
  dataFolder,
  clock: systemClock,
  log: fileLog(dataFolder),
  printPdf: (html) => printing.print(html),
  checkOutput: checkOutput === 'check-output',
  programVersion: programVersion ?? '',
  automaticBackups: true,
})
service.onEvent((event) => port.postMessage({ type: 'event', event }))

const timer = setInterval(() => void service.tick(), 60_000)
timer.unref()

port.on('message', ({ data: message }) => {
  if (message.type === 'close') {
    clearInterval(timer)
    void service.leave().finally(() => port.postMessage({ type: 'closed' }))
  } else if (message.type === 'printed') {
    printing.settle(message)
  } else {
    void service
      .handle(message.route, message.input, message.requestId)
      .then((answer) => port.postMessage({ type: 'answer', id: message.id, answer }))
  }
})
port.postMessage({ type: 'ready', pathFields: pathFields() })
