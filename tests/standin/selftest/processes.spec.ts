/* Utility processes, a second instance, and a packed application. */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createPackage } from '@electron/asar'
import { appFolder, executable, expect, start, switchesFor, test } from './launch.ts'
import { writeStandinDistribution } from '../standin-distribution.ts'

test('a utility process answers, has no electron module, and reports its exit code', async ({
  shared: { page },
}) => {
  const seen = await page.evaluate(async () => {
    const { call } = globalThis.standinPage
    const question = { n: 12, pages: new Map([[1, new Uint8Array([7])]]), exit: 3 }
    const asked = (await call('child', question)) as { answer: { pages: Map<number, Uint8Array> } }
    const { pages, ...answer } = asked.answer
    return [{ ...asked, answer, page: pages.get(1)?.[0] }, await call('child', { kind: 'crash' })]
  })
  expect(seen).toEqual([
    {
      answer: {
        square: 144,
        argument: 'first',
        type: 'utility',
        electron: expect.stringContaining('not implemented in a utility process'),
      },
      code: 3,
      page: 7,
    },
    { answer: undefined, code: os.constants.signals.SIGKILL },
  ])
})

test('a second instance hands its command line to the first and ends', async ({
  started: { app, userData },
}) => {
  const second = spawn(executable, [...switchesFor(userData), appFolder, 'open-this.file'], {
    stdio: 'ignore',
  })
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
  await expect
    .poll(() => app.evaluate(() => globalThis.standinMain.events))
    .toContainEqual(['second-instance', 'open-this.file', 'second'])
})

test('nothing survives the application, even when it is killed', async () => {
  const { app, userData } = await start()
  const exited = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await exited
  const profile = path.join(userData, 'standin-chromium')
  const left = () =>
    new Promise<string>((resolve) => {
      let found = ''
      const search = spawn('pgrep', ['-f', profile])
      search.stdout.on('data', (part) => {
        found += String(part)
      })
      search.once('close', () => resolve(found))
    })
  await expect.poll(left, { timeout: 10_000 }).toBe('')
})

test('a packed application starts from app.asar in a stand-in distribution', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'standin-packed-'))
  const source = path.join(folder, 'source')
  cpSync(appFolder, source, { recursive: true })
  const dist = path.join(folder, 'dist')
  writeStandinDistribution('linux', dist)
  const resources = path.join(dist, 'resources')
  await createPackage(source, path.join(resources, 'app.asar'))
  mkdirSync(path.join(resources, 'templates'))
  writeFileSync(path.join(resources, 'templates/form.txt'), 'form')

  const { app, page, userData } = await start({
    executable: path.join(dist, 'electron'),
    target: null,
    args: ['open-this.file'],
  })
  const seen = (await page.evaluate(() => globalThis.standinPage.call('environment'))) as Record<
    string,
    unknown
  >
  expect(seen).toMatchObject({ packaged: true, version: '1.2.3', userData })
  expect(path.basename(String(seen['appPath']))).toBe('app.asar')
  expect(existsSync(path.join(String(seen['resources']), 'templates/form.txt'))).toBe(true)
  expect(seen['arguments']).toContainEqual('open-this.file')
  await app.close()
  expect(existsSync(String(seen['resources']))).toBe(false)
})
