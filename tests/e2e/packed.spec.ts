import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, kind, launch, test } from './electron.ts'
import { childDraft } from '#tests/support/factories/children.ts'
import { phonePhoto } from '#tests/support/pictures.ts'
import { setUpSite } from './office-desk.ts'

const FOLDER = path.resolve('dist/linux-unpacked')
const EXECUTABLE = path.join(FOLDER, 'child-care-site')
const ASAR = path.join(FOLDER, 'resources/app.asar')

// npm test packs first; alone, run `npm run pack -- --standin` before this spec.
test.skip(process.platform !== 'linux', 'the directory build for Linux is checked on Linux')

const ON = '1'.charCodeAt(0)
const OFF = '0'.charCodeAt(0)

test('the package holds the program and nothing else', () => {
  expect(existsSync(ASAR)).toBe(true)
  const files = listPackage(ASAR, { isPack: false })
    .map((file) => file.slice(1))
    .filter((file) => !('files' in statFile(ASAR, file)))
  expect(
    files.filter((file) => /^(?!out\/|node_modules\/better-sqlite3\/|package\.json$)/.test(file)),
  ).toEqual([])
  expect(files.filter((file) => /\.(map|ts|tsx|sql)$/.test(file))).toEqual([])
  const native = files.filter((file) => file.endsWith('.node'))
  expect(native).toEqual([`node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`])
  expect(existsSync(path.join(`${ASAR}.unpacked`, native[0] ?? ''))).toBe(true)
  expect(readdirSync(path.join(FOLDER, 'locales')).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak'])
  const manifest: { readonly main: string } = JSON.parse(
    extractFile(ASAR, 'package.json').toString(),
  )
  expect(files).toContain(manifest.main)
})

test('the shipped executable cannot be turned into Node, debugged, or given other code', async () => {
  const wire = await getCurrentFuseWire(EXECUTABLE)
  expect(wire[FuseV1Options.RunAsNode]).toBe(OFF)
  expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(OFF)
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(OFF)
  expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(ON)
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(ON)
})

test('the packed program starts from its app.asar and keeps records', async () => {
  test.skip(kind === 'electron', 'the shipped fuses keep Playwright out of a real packed program')
  const { app, page } = await launch({ packed: EXECUTABLE })
  await setUpSite(page)
  await keepPhoto(app, page)
  expect(
    await app.evaluate(({ app: shell }) => [
      shell.isPackaged,
      shell.getAppPath().endsWith('app.asar'),
    ]),
  ).toEqual([true, true])
  await app.close()
})

/** A photo goes through the background thread and its codecs, which lie beside the archive. */
async function keepPhoto(app: ElectronApplication, page: Page): Promise<void> {
  const photo = path.join(mkdtempSync(path.join(os.tmpdir(), 'desk-')), 'photo.jpg')
  writeFileSync(photo, await phonePhoto(2000, 1000))
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, photo)
  const answers = await page.evaluate(
    async ([child, path]) => [
      await window.office.request('children.add', {
        child,
        categories: [],
        confirmSameName: true,
      }),
      await window.office.request('system.choose-file', { title: '选择附件', filters: [] }),
      await window.office.request('attachments.add', {
        subject: 'child',
        subjectId: 1,
        kind: 'photo',
        title: '照片',
        description: '',
        restrictedClass: null,
        path,
      }),
      await window.office.request('attachments.list', { subject: 'child', subjectId: 1 }),
    ],
    [childDraft(), photo] as const,
  )
  expect(answers.map((answer) => answer.ok)).toEqual([true, true, true, true])
  expect(answers[3]).toMatchObject({ value: { attachments: [{ width: 1600, height: 800 }] } })
}
