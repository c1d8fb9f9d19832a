import { cpSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { createService } from '#service/create-service.ts'
import { silentLog } from '#service/platform/log.ts'
import { FrozenClock } from '#tests/support/clock.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { LOGIN, Office, openOffice } from '#tests/support/office.ts'
import { mountSmallDisk, remount } from './small-disk.ts'

const disk = mountSmallDisk(24)
if (typeof disk === 'string') process.stderr.write(`skipped, no small disk: ${disk}\n`)

describe.skipIf(typeof disk === 'string')('a small disk', () => {
  const folder = typeof disk === 'string' ? '' : disk.folder
  const ballast = join(folder, 'ballast')
  afterEach(() => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  })
  afterAll(() => {
    if (typeof disk !== 'string') disk.remove()
  })

  it('of the data that runs full during a backup: told, no half backup, and the work goes on', async () => {
    const office = await officeOnDisk(folder)
    fillUp(ballast, 300_000)
    expect((await office.refusal('backups.make', {})).code).toBe('DISK_FULL')
    expect(readdirSync(join(office.folder, 'backups'))).toEqual([])
    expect((await office.request('backups.state', {})).failure?.code).toBe('DISK_FULL')
    rmSync(ballast)
    await office.request('rooms.add', roomDraft())
    await office.request('backups.make', {})
    expect((await office.request('backups.state', {})).failure).toBeNull()
    office.service.close()
  })

  it('of the data that is too full for a safety copy refuses the restore and changes nothing', async () => {
    const office = await officeOnDisk(folder)
    const { name } = await office.request('backups.make', {})
    await office.request('rooms.add', roomDraft({ name: '活动室' }))
    fillUp(ballast, 300_000)
    const order = { password: LOGIN.password, oldLogin: null, reason: '试验' }
    const refusal = await office.refusal('backups.restore', {
      backup: { place: 'local', name },
      ...order,
    })
    expect(refusal.code).toBe('DISK_FULL')
    expect((await office.request('rooms.list', {})).map((room) => room.name)).toEqual(['活动室'])
    office.service.close()
  })

  it('of the second copy that is full keeps the backup here and tells why the copy is missing', async () => {
    const office = await openOffice()
    fillUp(ballast, 200_000)
    const { second } = await office.request('backups.setSecond', { folder })
    expect(second).toMatchObject({ state: 'failed', reason: 'DISK_FULL', isSameDisk: false })
    expect(readdirSync(folder).toSorted()).toEqual(['ballast', 'second-copy.json'])
    expect(await office.request('backups.list', {})).toHaveLength(1)
    rmSync(ballast)
    await office.request('backups.make', {})
    expect((await office.request('backups.state', {})).second?.state).toBe('done')
  })

  it('of the second copy that is write-protected is told, and the backup here is kept', async () => {
    const office = await openOffice()
    await office.request('backups.setSecond', { folder })
    remount(folder, 'ro')
    try {
      office.clock.moveBy(5)
      await office.request('backups.make', {})
      expect((await office.request('backups.state', {})).second).toMatchObject({
        state: 'failed',
        reason: 'BACKUP_FOLDER_NOT_WRITABLE',
      })
      const refusal = await office.refusal('backups.setSecond', { folder })
      expect(refusal.code).toBe('BACKUP_FOLDER_NOT_WRITABLE')
    } finally {
      remount(folder, 'rw')
    }
  })

  it('of the backups that has become read-only is told, and the backup before stays', async () => {
    const office = await openOffice()
    symlinkSync(folder, join(office.folder, 'backups'))
    const { name } = await office.request('backups.make', {})
    remount(folder, 'ro')
    try {
      const refusal = await office.refusal('backups.make', {})
      expect(refusal.code).toBe('BACKUP_FOLDER_NOT_WRITABLE')
      const names = (await office.request('backups.list', {})).map((line) => line.name)
      expect(names).toEqual([name])
    } finally {
      remount(folder, 'rw')
    }
  })
})

async function officeOnDisk(folder: string): Promise<Office> {
  const office = await openOffice()
  await office.request('accounts.signOut', {})
  cpSync(office.folder, join(folder, 'site'), { recursive: true })
  const dataFolder = join(folder, 'site')
  const clock = new FrozenClock()
  const rest = { log: silentLog, printPdf: null, checkOutput: true, passwordCostLog2: 10 }
  const onDisk = new Office(createService({ dataFolder, clock, ...rest }), clock, dataFolder)
  await onDisk.request('accounts.signIn', LOGIN)
  return onDisk
}

/** Fills the disk but for so many bytes. */
function fillUp(file: string, left: number): void {
  const rest = `${file}-rest`
  writeFileSync(rest, Buffer.alloc(left))
  try {
    for (let block = 0; block < 16_384; block++) {
      writeFileSync(file, Buffer.alloc(4096), { flag: 'a' })
    }
  } catch {
    rmSync(rest)
    return
  }
  throw new Error('the disk is larger than it should be')
}
