import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createService } from '#service/create-service.ts'
import { silentLog } from '#service/platform/log.ts'
import { FrozenClock } from '#tests/support/clock.ts'
import { accountDraft } from '#tests/support/factories/accounts.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { siteDraft } from '#tests/support/factories/site.ts'
import { LOGIN, newOffice, Office, openOffice } from '#tests/support/office.ts'
import { inspectSite } from './site-findings.ts'
import { mountSmallDisk, remount } from './small-disk.ts'

const SET_UP = { site: siteDraft(), ...LOGIN, displayName: '林静' }

describe('a data folder that cannot be written', () => {
  it('because its path leads through a file is refused, and the file stays as it is', async () => {
    const parent = newOffice().folder
    writeFileSync(join(parent, '数据'), '一份文件')
    const office = newOffice({ dataFolder: join(parent, '数据', 'site') })
    const refusal = await office.refusal('accounts.setUp', SET_UP)
    expect(refusal.code).toBe('DATA_FOLDER_NOT_WRITABLE')
    expect(readdirSync(parent)).toEqual(['数据'])
    expect((await office.request('accounts.status', {})).state).toBe('empty')
  })

  it('because it is a file itself is refused', async () => {
    const file = join(newOffice().folder, 'site')
    writeFileSync(file, '')
    const refusal = await newOffice({ dataFolder: file }).refusal('accounts.setUp', SET_UP)
    expect(refusal.code).toBe('DATA_FOLDER_NOT_WRITABLE')
  })

  it('because a folder stands where the database belongs is not called damaged', async () => {
    const office = await openOffice()
    await office.request('accounts.signOut', {})
    rmSync(join(office.folder, 'site.db'))
    mkdirSync(join(office.folder, 'site.db'))
    const refusal = await office.refusal('accounts.signIn', LOGIN)
    expect(refusal.code).toBe('DATA_FOLDER_NOT_WRITABLE')
  })
})

describe('a data folder on the network', () => {
  it.each(['\\\\server\\share\\示范点', '//server/share/示范点'])(
    '%s is refused',
    async (folder) => {
      const office = newOffice({ dataFolder: folder })
      const refusal = await office.refusal('accounts.setUp', SET_UP)
      expect(refusal).toEqual({ code: 'DATA_FOLDER_NOT_LOCAL', details: { folder } })
      expect(existsSync(folder)).toBe(false)
    },
  )

  it('is refused at sign-in too, when a site was moved there', async () => {
    const office = await openOffice()
    await office.request('accounts.signOut', {})
    const moved = newOffice({ dataFolder: `/${office.folder}` })
    expect((await moved.refusal('accounts.signIn', LOGIN)).code).toBe('DATA_FOLDER_NOT_LOCAL')
  })
})

const disk = mountSmallDisk(4)
if (typeof disk === 'string') process.stderr.write(`skipped, no small disk: ${disk}\n`)

describe.skipIf(typeof disk === 'string')('a real disk of four megabytes', () => {
  const folder = typeof disk === 'string' ? '' : disk.folder
  const ballast = join(folder, 'ballast')
  afterAll(() => {
    if (typeof disk !== 'string') disk.remove()
  })

  it('that runs full refuses the write as DISK_FULL, keeps what it has and goes on afterwards', async () => {
    const office = await officeOnDisk(folder)
    await office.request('rooms.add', roomDraft({ name: '满前' }))
    fillUp(ballast)
    const { added, refusal } = await addUntilFull(office)
    expect(refusal).toEqual({ code: 'DISK_FULL', details: {} })
    const kept = ['满前', ...added]
    expect(kept.length).toBeLessThan(200)
    expect((await office.request('rooms.list', {})).map(({ name }) => name)).toEqual(kept)

    rmSync(ballast)
    await office.request('rooms.add', roomDraft({ name: '清理后' }))
    await office.request('accounts.signOut', {})
    const found = await inspectSite(office)
    expect(found.integrity).toEqual(['ok'])
    expect(found.names).toEqual([...kept, '清理后'])
    expect(found.audited('rooms.add')).toBe(kept.length + 1)
  })

  it('that is full lets nobody sign in, says so, and calls nothing damaged', async () => {
    const office = await officeOnDisk(folder)
    await office.request('accounts.signOut', {})
    fillUp(ballast)
    expect((await office.refusal('accounts.signIn', LOGIN)).code).toBe('DISK_FULL')
    rmSync(ballast)
    await office.request('accounts.signIn', LOGIN)
    expect(await office.request('rooms.list', {})).toEqual([])
    office.service.close()
  })

  it('that is full keeps passwords and accounts as they were', async () => {
    const office = await officeOnDisk(folder)
    const vault = readFileSync(join(office.folder, 'site.vault.json'), 'utf8')
    fillUp(ballast)
    const change = { oldPassword: LOGIN.password, newPassword: 'another-horse' }
    const codes = [
      (await office.refusal('accounts.add', accountDraft())).code,
      (await office.refusal('accounts.changePassword', change)).code,
    ]
    expect(codes).toEqual(['DISK_FULL', 'DISK_FULL'])
    expect(readFileSync(join(office.folder, 'site.vault.json'), 'utf8')).toBe(vault)
    expect(await office.request('accounts.list', {})).toHaveLength(1)
    rmSync(ballast)
    await office.request('accounts.add', accountDraft())
    await office.request('accounts.signOut', {})
    const { loginName, password } = accountDraft()
    await office.request('accounts.signIn', { loginName, password })
    office.service.close()
  })

  it('that is full while the site is set up leaves no site, and the wizard succeeds afterwards', async () => {
    const site = join(folder, 'new-site')
    const office = start(site)
    mkdirSync(site)
    fillUp(ballast)
    expect((await office.refusal('accounts.setUp', SET_UP)).code).toBe('DISK_FULL')
    expect((await office.request('accounts.status', {})).state).toBe('empty')
    rmSync(ballast)
    await office.request('accounts.setUp', SET_UP)
    expect((await office.request('site.get', {})).managerName).toBe('林静')
    office.service.close()
  })

  it('that has become read-only refuses set-up and sign-in, and the site opens when it is writable again', async () => {
    const office = await officeOnDisk(folder)
    await office.request('accounts.signOut', {})
    remount(folder, 'ro')
    try {
      const elsewhere = start(join(folder, 'other-site'))
      const codes = [
        (await elsewhere.refusal('accounts.setUp', SET_UP)).code,
        (await office.refusal('accounts.signIn', LOGIN)).code,
      ]
      expect(codes).toEqual(['DATA_FOLDER_NOT_WRITABLE', 'DATA_FOLDER_NOT_WRITABLE'])
    } finally {
      remount(folder, 'rw')
    }
    await office.request('accounts.signIn', LOGIN)
    office.service.close()
  })
})

/** Adds rooms until one is refused; names of those that were added before. */
async function addUntilFull(office: Office) {
  const added: string[] = []
  for (let serial = 1; serial < 2000; serial++) {
    const draft = roomDraft({ name: `房间${serial}`, note: '记'.repeat(200) })
    const answer = await office.service.handle('rooms.add', draft)
    if (!answer.ok) return { added, refusal: answer.error }
    added.push(draft.name)
  }
  throw new Error('the disk never ran full')
}

/** A signed-in office whose files lie on the small disk, beside nothing else. */
async function officeOnDisk(folder: string): Promise<Office> {
  const office = await openOffice()
  await office.request('accounts.signOut', {})
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  cpSync(office.folder, join(folder, 'site'), { recursive: true })
  const onDisk = start(join(folder, 'site'))
  await onDisk.request('accounts.signIn', LOGIN)
  return onDisk
}

function start(dataFolder: string): Office {
  const clock = new FrozenClock()
  const rest = { log: silentLog, printPdf: null, checkOutput: true, passwordCostLog2: 10 }
  return new Office(createService({ dataFolder, clock, ...rest }), clock, dataFolder)
}

/** Fills the disk to the last byte. */
function fillUp(file: string): void {
  try {
    for (let block = 0; block < 8192; block++) {
      writeFileSync(file, Buffer.alloc(4096), { flag: 'a' })
    }
  } catch {
    return
  }
  throw new Error('the disk is larger than it should be')
}
