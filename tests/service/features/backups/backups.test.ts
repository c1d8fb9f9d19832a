import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { accountDraft } from '#tests/support/factories/accounts.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'

describe('a backup', () => {
  it('is a folder named by local time and occasion, with database, vault and manifest', async () => {
    const office = await openOffice()
    await addChild(office, { name: '林小雨' })
    const line = await office.request('backups.make', {})
    expect(line).toMatchObject({
      name: '2026-10-08_0900_手动',
      occasion: 'manual',
      siteName: '城南镇',
      state: 'whole',
      counts: { child: 1, account: 1 },
    })
    const folder = join(office.folder, 'backups', line.name)
    expect(readdirSync(folder).toSorted()).toEqual(['manifest.json', 'site.db', 'site.vault.json'])
    const text = readFileSync(join(folder, 'manifest.json'), 'utf8')
    expect(text).not.toContain('林小雨')
    expect(JSON.parse(text)).toMatchObject({ lastEvent: { hash: expect.any(String) as unknown } })
    expect(readFileSync(join(folder, 'site.db')).includes(Buffer.from('林小雨'))).toBe(false)
    expect(await office.request('backups.list', {})).toEqual([line])
  })

  it('made twice in one minute is two backups', async () => {
    const office = await openOffice()
    await Promise.all([office.request('backups.make', {}), office.request('backups.make', {})])
    const names = (await office.request('backups.list', {})).map(({ name }) => name)
    expect(names).toEqual(['2026-10-08_0900_手动_2', '2026-10-08_0900_手动'])
  })

  it('of which a file is missing is listed as damaged, an unfinished one not at all', async () => {
    const office = await openOffice()
    const { name } = await office.request('backups.make', {})
    rmSync(join(office.folder, 'backups', name, 'site.vault.json'))
    mkdirSync(join(office.folder, 'backups', '.part-1-abc'))
    const lines = await office.request('backups.list', {})
    expect(lines.map(({ state }) => state)).toEqual(['damaged'])
  })
})

describe('backups made by themselves', () => {
  it('come with the first sign-in, every half hour if something was written, and at the end', async () => {
    const office = await openOffice({ automaticBackups: true })
    await settled(office)
    expect(await occasions(office)).toEqual(['start'])
    office.clock.moveBy(29)
    await office.request('rooms.add', roomDraft({ name: '图书室' }))
    await office.service.tick()
    expect(await occasions(office)).toEqual(['start'])
    office.clock.moveBy(2)
    await office.service.tick()
    expect(await occasions(office)).toEqual(['timer', 'start'])
    office.clock.moveBy(40)
    await office.service.tick()
    expect(await occasions(office)).toEqual(['timer', 'start'])
    await office.request('rooms.add', roomDraft({ name: '活动室' }))
    await office.service.leave()
    expect(readdirSync(join(office.folder, 'backups')).toSorted()).toEqual([
      '2026-10-08_0900_启动',
      '2026-10-08_0931_定时',
      '2026-10-08_1011_退出',
    ])
  })

  it('go on when the clock was set back', async () => {
    const office = await openOffice({ automaticBackups: true })
    await settled(office)
    office.clock.moveTo('2026-10-01')
    await office.request('rooms.add', roomDraft())
    await office.service.tick()
    expect(await occasions(office)).toEqual(['start', 'timer'])
  })

  it('are made beside the sign-out, which waits for nothing', async () => {
    const office = await openOffice({ automaticBackups: true })
    await settled(office)
    office.clock.moveBy(5)
    await office.request('rooms.add', roomDraft())
    expect((await office.request('accounts.signOut', {})).state).toBe('locked')
    await office.service.leave()
    const lines = await office.request('backups.entryList', {})
    expect(lines.map(({ occasion }) => occasion)).toEqual(['exit', 'start'])
    expect(lines[0]?.counts['room']).toBe(1)
  })

  it('that fail are told and stop nobody from working', async () => {
    const office = await openOffice()
    writeFileSync(join(office.folder, 'backups'), 'in the way')
    expect((await office.refusal('backups.make', {})).code).toBe('BACKUP_FOLDER_GONE')
    const state = await office.request('backups.state', {})
    expect(state).toMatchObject({ lastAt: null, failure: { code: 'BACKUP_FOLDER_GONE' } })
    await office.request('rooms.add', roomDraft())
    rmSync(join(office.folder, 'backups'))
    await office.request('backups.make', {})
    expect((await office.request('backups.state', {})).failure).toBeNull()
  })
})

describe('the second copy', () => {
  it('is written at once, again after each backup, and says so', async () => {
    const office = await openOffice()
    const stick = temporaryFolder()
    putAttachment(office, 'ab/photo.bin', 'encrypted')
    const state = await office.request('backups.setSecond', { folder: stick })
    expect(state.second).toMatchObject({ folder: stick, state: 'done', isSameDisk: true })
    expect(readFileSync(join(stick, 'attachments/ab/photo.bin'), 'utf8')).toBe('encrypted')
    const places = (await office.request('backups.list', {})).map(({ place }) => place)
    expect(places.toSorted()).toEqual(['local', 'second'])
  })

  it('waits for a stick that was pulled out and is brought up to date when it is back', async () => {
    const office = await openOffice({ automaticBackups: true })
    const stick = temporaryFolder()
    await office.request('backups.setSecond', { folder: stick })
    renameSync(stick, `${stick}-gone`)
    office.clock.moveTo('2026-10-11')
    await office.request('backups.make', {})
    expect((await office.request('backups.state', {})).second).toMatchObject({
      state: 'waiting',
      reason: 'BACKUP_FOLDER_GONE',
      waitingSince: '2026-10-08T01:00:00.000Z',
    })
    renameSync(`${stick}-gone`, stick)
    await office.service.tick()
    expect((await office.request('backups.state', {})).second?.state).toBe('done')
    expect(readdirSync(stick)).toContain('2026-10-11_0900_手动')
  })

  it('is not mistaken for another stick under the same letter', async () => {
    const office = await openOffice()
    const stick = temporaryFolder()
    await office.request('backups.setSecond', { folder: stick })
    for (const name of readdirSync(stick)) rmSync(join(stick, name), { recursive: true })
    office.clock.moveBy(10)
    await office.request('backups.make', {})
    expect(readdirSync(stick)).toEqual([])
    expect((await office.request('backups.state', {})).second?.state).toBe('waiting')
  })

  it('inside the data folder is refused, and ends when it is cleared', async () => {
    const office = await openOffice()
    const inside = join(office.folder, 'copy')
    mkdirSync(inside)
    const refusal = await office.refusal('backups.setSecond', { folder: inside })
    expect(refusal.code).toBe('SECOND_FOLDER_INSIDE_SITE')
    await office.request('backups.setSecond', { folder: temporaryFolder() })
    expect((await office.request('backups.clearSecond', {})).second).toBeNull()
  })

  it('in a folder that is gone is refused', async () => {
    const office = await openOffice()
    const folder = join(temporaryFolder(), 'nothing here')
    expect((await office.refusal('backups.setSecond', { folder })).code).toBe('BACKUP_FOLDER_GONE')
    expect((await office.request('backups.state', {})).second).toBeNull()
  })
})

describe('who may see backups', () => {
  it('everybody sees the state, only the manager the rest', async () => {
    const office = await openOffice()
    const finance = accountDraft()
    await office.request('accounts.add', finance)
    await office.request('accounts.signOut', {})
    await office.request('accounts.signIn', {
      loginName: finance.loginName,
      password: finance.password,
    })
    await office.request('backups.state', {})
    expect((await office.refusal('backups.list', {})).code).toBe('NOT_ALLOWED')
    expect((await office.refusal('backups.make', {})).code).toBe('NOT_ALLOWED')
  })

  it('before anybody has signed in, what lies there is listed without opening anything', async () => {
    const office = await openOffice()
    const { name } = await office.request('backups.make', {})
    await office.request('accounts.signOut', {})
    const lines = await office.request('backups.entryList', {})
    expect(lines.map((line) => line.name)).toEqual([name])
    const folder = join(office.folder, 'backups')
    expect(await office.request('backups.entryListIn', { folder })).toHaveLength(1)
    expect((await office.refusal('backups.state', {})).code).toBe('NOT_SIGNED_IN')
    await office.request('accounts.signIn', LOGIN)
    expect(await office.request('backups.listIn', { folder })).toHaveLength(1)
  })
})

async function occasions(office: Office): Promise<readonly string[]> {
  return (await office.request('backups.list', {})).map(({ occasion }) => occasion)
}

/** Waits until no backup is being made. */
async function settled(office: Office): Promise<void> {
  await expect
    .poll(async () => (await office.request('backups.state', {})).isRunning, { timeout: 10_000 })
    .toBe(false)
}

function putAttachment(office: Office, path: string, text: string): void {
  const file = join(office.folder, 'attachments', path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
  expect(existsSync(file)).toBe(true)
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stick-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
