import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import { incomeDraft } from '#tests/support/factories/funding.ts'
import { LOGIN, openOffice } from '#tests/support/office.ts'
import { bundleWriter } from './writer-process.ts'

it('an entry committed by a service that was killed before it answered is not booked twice', async () => {
  const { script, remove } = await bundleWriter('lost-answer-writer.ts')
  onTestFinished(remove)
  const office = await openOffice()
  await office.request('accounts.signOut', {})
  const requestId = randomUUID()
  const ended = await runAndKill(script, { dataFolder: office.folder, ...LOGIN, requestId })
  expect(ended).toEqual({ signal: 'SIGKILL', told: '' })

  await office.request('accounts.signIn', LOGIN)
  const again = await office.service.handle('funding.add', incomeDraft(), requestId)
  expect(again).toEqual({ ok: false, error: { code: 'ALREADY_DONE', details: {} } })
  expect(await office.request('funding.entries', {})).toHaveLength(1)
})

it('an act that never reached the disk is done at the second try, and once only', async () => {
  const office = await openOffice()
  const requestId = randomUUID()
  const refused = incomeDraft({ day: '2099-01-01' })
  expect((await office.service.handle('funding.add', refused, requestId)).ok).toBe(false)
  expect((await office.service.handle('funding.add', incomeDraft(), requestId)).ok).toBe(true)
  expect((await office.service.handle('funding.add', incomeDraft(), requestId)).ok).toBe(false)
  expect((await office.service.handle('funding.add', incomeDraft(), randomUUID())).ok).toBe(true)
  expect(await office.request('funding.entries', {})).toHaveLength(2)
})

async function runAndKill(script: string, orders: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [script, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text))
  await once(child, 'close')
  return { signal: child.signalCode, told }
}
