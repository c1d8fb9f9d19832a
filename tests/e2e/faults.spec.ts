import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, launch, test, type Launched } from './electron.ts'
import { goTo, setUpSite, signIn } from './office-desk.ts'

const root = path.resolve(import.meta.dirname, '../..')
/** Services that end before they are ready, or over the first request; both count their starts. */
const COUNT = `import { appendFileSync } from 'node:fs'
appendFileSync(new URL('starts', import.meta.url), '.')
`
const DIES_AT_ONCE = `${COUNT}process.exit(1)\n`
const DIES_WHEN_ASKED = `${COUNT}process.parentPort.on('message', () => process.exit(1))
process.parentPort.postMessage({ type: 'ready', pathFields: {} })
`
let userData = ''

test.beforeAll(async () => {
  // The first start of all, and the whole set-up, on a machine that may be busy.
  test.setTimeout(180_000)
  const first = await launch()
  userData = first.userData
  await setUpSite(first.page)
  await first.app.close()
})

test.afterAll(() => rmSync(userData, { recursive: true, force: true, maxRetries: 10 }))

test('a database that is gone is asked for, and opens when it is put back', async () => {
  const site = copyOfSite()
  const database = path.join(site, 'site', databaseOf(site))
  renameSync(database, `${database}.away`)
  await withProgram(site, async ({ page }) => {
    await signIn(page)
    await expectFault(page, '找不到数据文件', 'database-missing')
    renameSync(`${database}.away`, database)
    await page.getByRole('button', { name: '重试' }).click()
    await signIn(page)
    await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  })
})

test('a damaged database is left as it is, and a backup offered', async () => {
  const site = copyOfSite()
  const database = path.join(site, 'site', databaseOf(site))
  const content = readFileSync(database)
  writeFileSync(database, Buffer.concat([Buffer.alloc(8192, 7), content.subarray(8192)]))
  await withProgram(site, async ({ page }) => {
    await signIn(page)
    await expectFault(page, '数据文件已损坏', 'database-damaged')
    await expect(page.getByText('再用最近一份备份恢复')).toBeVisible()
  })
})

test('a damaged key file is told before anybody types a password', async () => {
  const site = copyOfSite()
  writeFileSync(path.join(site, 'site', 'site.vault.json'), '{"version":')
  await withProgram(site, ({ page }) => expectFault(page, '密钥文件已损坏', 'vault-damaged'))
})

test('a missing key file is no first start: no second site is set up over the data', async () => {
  const site = copyOfSite()
  rmSync(path.join(site, 'site', 'site.vault.json'))
  await withProgram(site, async ({ page }) => {
    await expectFault(page, '有数据文件，没有密钥文件', 'vault-missing')
    await expect(page.getByText('首次设置')).toHaveCount(0)
  })
})

test('a full disk refuses to save, says so, and keeps what was typed', async () => {
  const site = copyOfSite()
  const disk = smallDiskAt(path.join(site, 'site'))
  test.skip(disk === null, 'mounting a small disk is not allowed here')
  try {
    await withProgram(site, async ({ page }) => {
      await signIn(page)
      await goTo(page, '场所')
      await page.getByRole('button', { name: '新增房间' }).first().click()
      await page.getByLabel('房间名称').fill('图书室')
      await page.getByLabel('使用面积').fill('24.75')
      await page.getByRole('checkbox', { name: '图书室' }).check()
      disk?.fill()
      await page.getByRole('button', { name: '保存' }).click()
      await expect(page.getByText('保存失败，磁盘已满')).toBeVisible()
      await look(page, 'disk-full')
      disk?.free()
      await page.getByRole('button', { name: '保存' }).click()
      await expect(page.getByRole('gridcell', { name: '24.75' })).toBeVisible()
    })
  } finally {
    disk?.remove()
  }
})

test('a data folder that became read-only is told, and opens when it is writable again', async () => {
  const site = copyOfSite()
  const disk = smallDiskAt(path.join(site, 'site'))
  test.skip(disk === null, 'mounting a small disk is not allowed here')
  try {
    await withProgram(site, async ({ page }) => {
      disk?.remount('ro')
      await signIn(page)
      await expectFault(page, '数据文件夹不能写入', 'read-only')
      disk?.remount('rw')
      await page.getByRole('button', { name: '重试' }).click()
      await signIn(page)
      await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
    })
  } finally {
    disk?.remove()
  }
})

test('a service that does not come up is told, and can be started again', async () => {
  test.slow()
  const program = mkdtempSync(path.join(os.tmpdir(), 'e2e-program-'))
  cpSync(path.join(root, 'out'), path.join(program, 'out'), { recursive: true })
  cpSync(path.join(root, 'package.json'), path.join(program, 'package.json'))
  symlinkSync(path.join(root, 'node_modules'), path.join(program, 'node_modules'))
  const service = path.join(program, 'out/service/index.js')
  const whole = readFileSync(service)
  const starts = () => readFileSync(path.join(program, 'out/service/starts')).length
  writeFileSync(service, DIES_AT_ONCE)
  const launched = await launch({ target: program })
  try {
    const { page } = launched
    await expectFault(page, '后台程序没有启动', 'service-down')
    expect(starts()).toBe(3)
    writeFileSync(service, DIES_WHEN_ASKED)
    await page.getByRole('button', { name: '重新启动' }).click()
    await expect.poll(starts).toBe(6)
    await expectFault(page, '后台程序没有启动', 'service-down-again')
    writeFileSync(service, whole)
    await page.getByRole('button', { name: '重新启动' }).click()
    await expect(page.getByRole('heading', { name: '首次设置' })).toBeVisible()
  } finally {
    await launched.app.close().catch(() => {})
    for (const folder of [program, launched.userData]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    }
  }
})

async function expectFault(page: Page, title: string, picture: string): Promise<void> {
  await expect(page.getByRole('alert').getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByText('数据文件夹：')).toBeVisible()
  await look(page, picture)
}

/** A picture for whoever looks through the report. */
async function look(page: Page, name: string): Promise<void> {
  const body = await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  await test.info().attach(name, { body, contentType: 'image/png' })
}

/** The data of a site that was set up once, to be harmed. */
function copyOfSite(): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'e2e-fault-'))
  cpSync(path.join(userData, 'site'), path.join(copy, 'site'), { recursive: true })
  return copy
}

function databaseOf(site: string): string {
  const file = readdirSync(path.join(site, 'site')).find((name) => /^site(-\d+)?\.db$/u.test(name))
  if (file === undefined) throw new Error('the site has no database')
  return file
}

async function withProgram(site: string, act: (launched: Launched) => Promise<void>) {
  const launched = await launch({ userData: site })
  try {
    await act(launched)
  } finally {
    await launched.app.close().catch(() => {})
    rmSync(path.join(site, 'home'), { recursive: true, force: true, maxRetries: 10 })
  }
}

/** Puts a disk of eight megabytes over a folder, with what is in it; null where nobody may mount. */
function smallDiskAt(folder: string) {
  if (process.platform !== 'linux') return null
  const kept = mkdtempSync(path.join(os.tmpdir(), 'e2e-kept-'))
  cpSync(folder, kept, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'pipe' })
  } catch {
    return null
  }
  cpSync(kept, folder, { recursive: true })
  const ballast = path.join(folder, 'ballast')
  return {
    fill: () => fillUp(ballast),
    free: () => rmSync(ballast),
    remount: (mode: 'ro' | 'rw') =>
      execFileSync('mount', ['-o', `remount,${mode}`, folder], { stdio: 'pipe' }),
    remove: () => {
      if (existsSync(folder)) execFileSync('umount', ['-l', folder])
      rmSync(kept, { recursive: true })
    },
  }
}

function fillUp(file: string): void {
  try {
    for (let block = 0; block < 4096; block++) {
      writeFileSync(file, Buffer.alloc(4096), { flag: 'a' })
    }
  } catch {
    return
  }
  throw new Error('the disk is larger than it should be')
}
