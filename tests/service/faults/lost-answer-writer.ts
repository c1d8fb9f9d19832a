import { createService } from '#service/create-service.ts'
import { silentLog } from '#service/platform/log.ts'
import { FrozenClock } from '#tests/support/clock.ts'
import { incomeDraft } from '#tests/support/factories/funding.ts'

// Runs in a process of its own: commits one act and is gone before anybody hears of it.

interface Orders {
  readonly dataFolder: string
  readonly loginName: string
  readonly password: string
  readonly requestId: string
}

const { dataFolder, requestId, ...login } = JSON.parse(process.argv[2] ?? '') as Orders
const service = createService({
  dataFolder,
  clock: new FrozenClock(),
  log: silentLog,
  printPdf: null,
  checkOutput: true,
  passwordCostLog2: 10,
})
const signedIn = await service.handle('accounts.signIn', login)
if (!signedIn.ok) throw new Error(signedIn.error.code)
const answer = await service.handle('funding.add', incomeDraft(), requestId)
if (!answer.ok) throw new Error(answer.error.code)
process.kill(process.pid, 'SIGKILL')
