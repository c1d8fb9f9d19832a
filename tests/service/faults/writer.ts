import { createService } from '#service/create-service.ts'
import { silentLog } from '#service/platform/log.ts'
import { FrozenClock } from '#tests/support/clock.ts'
import { accountDraft } from '#tests/support/factories/accounts.ts'
import { childDraft } from '#tests/support/factories/children.ts'
import { incomeDraft } from '#tests/support/factories/funding.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { siteDraft } from '#tests/support/factories/site.ts'
import { mark, rollCall } from '#tests/support/factories/tutoring.ts'
import { passwordOf, type WriterOrders } from './writer-orders.ts'

// Runs in a process of its own, to be killed: says on standard output what it is about to write
// and what the service has answered.

const orders = JSON.parse(process.argv[2] ?? '') as WriterOrders
let { password } = orders.login
const service = createService({
  dataFolder: orders.folder,
  clock: new FrozenClock(),
  log: silentLog,
  printPdf: null,
  checkOutput: false,
  passwordCostLog2: 10,
})

if (orders.work === 'set-up') {
  say('starting')
  await answered('accounts.setUp', { site: siteDraft(), ...orders.login, displayName: '林静' })
  say('ready')
} else {
  await answered('accounts.signIn', orders.login)
  say('ready')
  const end = orders.first + orders.count
  for (let serial = orders.first; serial < end; serial++) {
    const { route, input } = write(serial)
    say(`sent ${serial} ${route}`)
    await answered(route, input)
    say(`done ${serial} ${route}`)
    if (orders.work === 'restores') await answered('accounts.signIn', orders.login)
  }
}
service.close()

/** The write of one serial number, which can be found again by its name. */
function write(serial: number): { readonly route: string; readonly input: unknown } {
  if (orders.work === 'passwords') return newPassword(serial)
  if (orders.work === 'rekey' && serial % 2 === 0) {
    return { route: 'keys.rekey', input: { password } }
  }
  if (orders.work === 'restores') return restoreOrRoom(serial)
  const name = `${orders.prefix}${serial}`
  if (orders.work === 'backups') {
    return serial % 2 === 0
      ? { route: 'backups.make', input: {} }
      : { route: 'rooms.add', input: roomDraft({ name }) }
  }
  if (orders.work === 'accounts') {
    return { route: 'accounts.add', input: accountDraft({ loginName: name }) }
  }
  if (orders.term === null) return { route: 'rooms.add', input: roomDraft({ name }) }
  switch (serial % 4) {
    case 1:
      return {
        route: 'children.add',
        input: { child: childDraft({ name }), categories: [], confirmSameName: true },
      }
    case 2:
      return { route: 'funding.add', input: incomeDraft({ summary: name }) }
    case 3: {
      const marks = orders.childIds.map((id) => mark(id, 'present', { collectedBy: name }))
      const call = rollCall(orders.term, '2026-10-08', marks, { note: name })
      return { route: 'tutoring.takeRollCall', input: call }
    }
    default:
      return { route: 'rooms.add', input: roomDraft({ name }) }
  }
}

/** A room, and after it a restore to the state without any. */
function restoreOrRoom(serial: number): { readonly route: string; readonly input: unknown } {
  if (serial % 2 === 1) return { route: 'rooms.add', input: roomDraft({ name: `第${serial}` }) }
  const backup = { place: 'local', name: orders.prefix }
  const { password: own } = orders.login
  return {
    route: 'backups.restore',
    input: { backup, password: own, oldLogin: null, reason: '试验' },
  }
}

function newPassword(serial: number): { readonly route: string; readonly input: unknown } {
  const oldPassword = password
  password = passwordOf(orders.prefix, serial)
  return { route: 'accounts.changePassword', input: { oldPassword, newPassword: password } }
}

async function answered(route: string, input: unknown): Promise<void> {
  const answer = await service.handle(route, input)
  if (!answer.ok) throw new Error(`${route} was refused: ${JSON.stringify(answer.error)}`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
