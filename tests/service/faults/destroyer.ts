import { createService } from '#service/create-service.ts'
import { silentLog } from '#service/platform/log.ts'

/** Signs in and destroys the site it is told of; says so just before it begins. */
const { folder, login, order } = JSON.parse(process.argv[2] ?? '{}') as {
  readonly folder: string
  readonly login: unknown
  readonly order: unknown
}
const service = createService({
  dataFolder: folder,
  clock: { now: () => new Date() },
  log: silentLog,
  printPdf: null,
  checkOutput: true,
  passwordCostLog2: 10,
})
const signedIn = await service.handle('accounts.signIn', login)
if (!signedIn.ok) throw new Error(signedIn.error.code)
process.stdout.write('begin\n')
const answer = await service.handle('handover.destroy', order)
process.stdout.write(`${answer.ok ? 'done' : answer.error.code}\n`)
