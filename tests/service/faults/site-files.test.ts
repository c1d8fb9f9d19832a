import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addChild } from '#tests/support/factories/children.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { siteDraft } from '#tests/support/factories/site.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { LOGIN, newOffice, openOffice, type Office } from '#tests/support/office.ts'
import { inspectSite } from './site-findings.ts'

const SET_UP = { site: siteDraft(), ...LOGIN, displayName: '林静' }
const PAGE = 4096

describe('a database file damaged in one place', () => {
  it('is refused whichever page it is, and nothing is written', async () => {
    const office = await signedOutOffice()
    const whole = readFileSync(fileOf(office, 'site.db'))
    const codes = new Set<string>()
    for (let page = 0; page < whole.length / PAGE; page++) {
      const damaged = Buffer.from(whole)
      const at = page * PAGE + PAGE / 2
      damaged[at] = (damaged[at] ?? 0) ^ 0x40
      writeFileSync(fileOf(office, 'site.db'), damaged)
      codes.add((await office.refusal('accounts.signIn', LOGIN)).code)
      expect(readFileSync(fileOf(office, 'site.db')).equals(damaged)).toBe(true)
      expect(readdirSync(office.folder).toSorted()).toEqual(['site.db', 'site.vault.json'])
    }
    expect(whole.length / PAGE).toBeGreaterThan(20)
    expect([...codes]).toEqual(['DATABASE_DAMAGED'])
    writeFileSync(fileOf(office, 'site.db'), whole)
    await office.request('accounts.signIn', LOGIN)
  })
})

describe('a database file that is gone', () => {
  it('is missed, and no empty one takes its place', async () => {
    const office = await signedOutOffice()
    rmSync(fileOf(office, 'site.db'))
    expect((await office.refusal('accounts.signIn', LOGIN)).code).toBe('DATABASE_MISSING')
    expect(readdirSync(office.folder)).toEqual(['site.vault.json'])
    expect((await office.refusal('accounts.setUp', SET_UP)).code).toBe('SITE_ALREADY_EXISTS')
  })

  it('or empty is refused, and stays empty', async () => {
    const office = await signedOutOffice()
    writeFileSync(fileOf(office, 'site.db'), '')
    expect((await office.refusal('accounts.signIn', LOGIN)).code).toBe('DATABASE_DAMAGED')
    expect(readFileSync(fileOf(office, 'site.db'))).toHaveLength(0)
  })
})

describe('after a crash', () => {
  it('a log left beside the database is read, and a stale index of it does no harm', async () => {
    const crashed = await crashedOffice()
    writeFileSync(fileOf(crashed, 'site.db-shm'), Buffer.alloc(32_768, 0xa5))
    await crashed.request('accounts.signIn', LOGIN)
    const rooms = await crashed.request('rooms.list', {})
    expect(rooms.map(({ name }) => name)).toEqual(['已存盘', '仅在日志中'])
  })

  it('a log cut off in the middle gives back what was complete', async () => {
    const crashed = await crashedOffice()
    const log = readFileSync(fileOf(crashed, 'site.db-wal'))
    writeFileSync(fileOf(crashed, 'site.db-wal'), log.subarray(0, log.length - 100))
    await crashed.request('accounts.signIn', LOGIN)
    expect((await crashed.request('rooms.list', {})).map(({ name }) => name)).toEqual(['已存盘'])
    await crashed.request('accounts.signOut', {})
    expect((await inspectSite(crashed)).integrity).toEqual(['ok'])
  })

  it('a lost log leaves the state of the last checkpoint, whole', async () => {
    const crashed = await crashedOffice()
    rmSync(fileOf(crashed, 'site.db-wal'))
    await crashed.request('accounts.signIn', LOGIN)
    expect((await crashed.request('rooms.list', {})).map(({ name }) => name)).toEqual(['已存盘'])
    await crashed.request('accounts.signOut', {})
    expect((await inspectSite(crashed)).integrity).toEqual(['ok'])
  })

  it('a new site is in its file at once: a log lost right after the set-up loses nothing of it', async () => {
    const office = newOffice()
    await office.request('accounts.setUp', SET_UP)
    const crashed = newOffice()
    for (const name of ['site.db', 'site.vault.json']) {
      cpSync(fileOf(office, name), fileOf(crashed, name))
    }
    await crashed.request('accounts.signIn', LOGIN)
    expect((await crashed.request('site.get', {})).managerName).toBe('林静')
  })

  it('a database in which nothing is left is refused, not filled anew', async () => {
    const office = await signedOutOffice()
    const database = await openSiteDatabase(office)
    database.pragma('user_version = 0')
    database.close()
    const before = readFileSync(fileOf(office, 'site.db'))
    expect((await office.refusal('accounts.signIn', LOGIN)).code).toBe('DATABASE_DAMAGED')
    expect(readFileSync(fileOf(office, 'site.db')).equals(before)).toBe(true)
  })
})

describe('a key file', () => {
  it.each([
    ['empty', ''],
    ['of nothing but zeros', '\0'.repeat(600)],
    ['of an unknown format', '{"format":3,"accounts":[]}'],
    ['without accounts', '{"format":2,"generation":1,"accounts":[]}'],
  ])('that is %s is called damaged and left alone', async (_, text) => {
    const office = await signedOutOffice()
    writeFileSync(fileOf(office, 'site.vault.json'), text)
    const codes = [
      (await office.refusal('accounts.signIn', LOGIN)).code,
      (await office.refusal('accounts.status', {})).code,
      (await office.refusal('accounts.setUp', SET_UP)).code,
    ]
    expect(codes).toEqual(['VAULT_DAMAGED', 'VAULT_DAMAGED', 'SITE_ALREADY_EXISTS'])
    expect(readFileSync(fileOf(office, 'site.vault.json'), 'utf8')).toBe(text)
  })

  it('that is gone is asked for; no wizard begins and not a byte is touched', async () => {
    const crashed = await crashedOffice()
    const vault = readFileSync(fileOf(crashed, 'site.vault.json'))
    rmSync(fileOf(crashed, 'site.vault.json'))
    const before = contentsOf(crashed)
    expect((await crashed.request('accounts.status', {})).state).toBe('keyless')
    const codes = [
      (await crashed.refusal('accounts.signIn', LOGIN)).code,
      (await crashed.refusal('accounts.setUp', SET_UP)).code,
    ]
    expect(codes).toEqual(['VAULT_MISSING', 'VAULT_MISSING'])
    expect(contentsOf(crashed)).toEqual(before)

    // With its key file found again the site opens, to the last room.
    writeFileSync(fileOf(crashed, 'site.vault.json'), vault)
    await crashed.request('accounts.signIn', LOGIN)
    expect(await crashed.request('rooms.list', {})).toHaveLength(2)
  })
})

function contentsOf(office: Office): readonly (readonly [string, string])[] {
  return readdirSync(office.folder).map((name) => [
    name,
    readFileSync(fileOf(office, name)).toString('base64'),
  ])
}

function fileOf(office: Office, name: string): string {
  return join(office.folder, name)
}

async function signedOutOffice(): Promise<Office> {
  const office = await openOffice()
  await addChild(office)
  await office.request('accounts.signOut', {})
  return office
}

/** The files as a crash leaves them: one room in the database, one in the log only. */
async function crashedOffice(): Promise<Office> {
  const office = await openOffice()
  await office.request('rooms.add', roomDraft({ name: '已存盘' }))
  await office.request('accounts.signOut', {})
  await office.request('accounts.signIn', LOGIN)
  await office.request('rooms.add', roomDraft({ name: '仅在日志中' }))
  return copyWhileOpen(office)
}

function copyWhileOpen(office: Office): Office {
  const crashed = newOffice()
  for (const name of readdirSync(office.folder)) {
    if (name.startsWith('site.')) cpSync(fileOf(office, name), fileOf(crashed, name))
  }
  expect(existsSync(fileOf(crashed, 'site.db-wal'))).toBe(true)
  return crashed
}
