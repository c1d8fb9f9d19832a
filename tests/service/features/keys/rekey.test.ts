import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '#service/platform/database/open.ts'
import { unlockVault, vaultSchema } from '#service/platform/database/vault.ts'
import { databaseName } from '#service/platform/site-files.ts'
import { accountDraft } from '#tests/support/factories/accounts.ts'
import { siteDraft } from '#tests/support/factories/site.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { dumpSite, openSiteDatabase } from '#tests/support/dump-site.ts'
import { LOGIN, newOffice, openOffice, type Office } from '#tests/support/office.ts'

const OWN = { password: LOGIN.password }
const DRAFT = accountDraft()
const COLLEAGUE = { loginName: DRAFT.loginName, password: DRAFT.password }

function siteFiles(office: Office): readonly string[] {
  return readdirSync(office.folder)
    .filter((name) => name.startsWith('site') && !/-(?:wal|shm)$/.test(name))
    .toSorted()
}

function keyOf(folder: string, { loginName, password }: typeof COLLEAGUE) {
  const vault = vaultSchema.parse(JSON.parse(readFileSync(join(folder, 'site.vault.json'), 'utf8')))
  return unlockVault(vault, loginName, password)
}

async function roomNames(office: Office): Promise<readonly string[]> {
  return (await office.request('rooms.list', {})).map(({ name }) => name)
}

describe('re-encryption', () => {
  it('keeps every record, signs nobody out, and leaves one database with another key', async () => {
    const office = await openOffice()
    await office.request('rooms.add', roomDraft({ name: '图书室' }))
    const before = await dumpSite(office, 'room')
    const oldKey = await keyOf(office.folder, LOGIN)
    const status = await office.request('keys.rekey', OWN)
    expect(status.reencrypted).toMatchObject({ by: '林静' })
    expect(siteFiles(office)).toEqual(['site-2.db', 'site.vault.json'])
    expect(await dumpSite(office, 'room')).toBe(before)
    await office.request('rooms.add', roomDraft({ name: '心理疏导室' }))
    expect(await roomNames(office)).toEqual(['图书室', '心理疏导室'])
    expect(await keyOf(office.folder, LOGIN)).not.toBe(oldKey)
    expect(() => openDatabase(join(office.folder, 'site-2.db'), oldKey)).toThrowError(
      expect.objectContaining({ code: 'DATABASE_DAMAGED' }),
    )
    await office.request('accounts.signOut', {})
    await office.request('accounts.signIn', LOGIN)
    expect(await roomNames(office)).toHaveLength(2)
    const database = await openSiteDatabase(office)
    const events = database
      .prepare("SELECT count(*) FROM audit_event WHERE route = 'keys.rekey'")
      .pluck()
      .get()
    database.close()
    expect(events).toBe(1)
  })

  it('can be done again and again; every account and the recovery sheet go on working', async () => {
    const office = await openOffice()
    await office.request('accounts.add', DRAFT)
    const { groups } = await office.request('keys.makeRecoverySheet', OWN)
    await office.request('keys.rekey', OWN)
    await office.request('keys.rekey', OWN)
    expect(siteFiles(office)).toEqual(['site-3.db', 'site.vault.json'])
    await office.request('accounts.signOut', {})
    for (const login of [COLLEAGUE, LOGIN]) await office.request('accounts.signIn', login)
    const recoveryKey = groups.join('')
    expect(await office.request('keys.checkRecoverySheet', { recoveryKey })).toEqual({ number: 1 })
    await office.request('accounts.signOut', {})
    const { loginName } = LOGIN
    await office.request('keys.recover', { recoveryKey, loginName, newPassword: 'from-the-safe' })
  })

  it('shuts out a disabled colleague for good, even one who kept an old copy of the key file', async () => {
    const office = await openOffice()
    const { id } = await office.request('accounts.add', DRAFT)
    const kept = newOffice()
    cpSync(join(office.folder, 'site.vault.json'), join(kept.folder, 'site.vault.json'))
    const oldKey = await keyOf(kept.folder, COLLEAGUE)
    await office.request('accounts.disable', { id })
    // Disabling alone does not change the key: the old copy would still open the database.
    openDatabase(join(office.folder, 'site.db'), oldKey).close()
    await office.request('keys.rekey', OWN)
    await office.request('accounts.signOut', {})
    expect(() => openDatabase(join(office.folder, 'site-2.db'), oldKey)).toThrowError(
      expect.objectContaining({ code: 'DATABASE_DAMAGED' }),
    )
    // Nor with the old vault’s private key put beside the new one: nothing is sealed to it.
    const vault = readFileSync(join(office.folder, 'site.vault.json'), 'utf8')
    expect(vaultSchema.parse(JSON.parse(vault)).accounts.map((entry) => entry.loginName)).toEqual([
      LOGIN.loginName,
    ])
  })

  it('gives the new key to nobody who was slipped into the key file without the present one', async () => {
    const office = await openOffice()
    await office.request('accounts.add', DRAFT)
    const stranger = newOffice()
    await stranger.request('accounts.setUp', { site: siteDraft(), ...COLLEAGUE, displayName: '甲' })
    const file = join(office.folder, 'site.vault.json')
    const vault = vaultSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const [slipped] = vaultSchema.parse(
      JSON.parse(readFileSync(join(stranger.folder, 'site.vault.json'), 'utf8')),
    ).accounts
    const accounts = vault.accounts.map((entry) =>
      entry.loginName === COLLEAGUE.loginName ? { ...entry, ...slipped } : entry,
    )
    writeFileSync(file, JSON.stringify({ ...vault, accounts }))
    expect((await office.refusal('keys.rekey', OWN)).code).toBe('VAULT_DAMAGED')
    expect(siteFiles(office)).toEqual(['site.db', 'site.vault.json'])
    await office.request('rooms.add', roomDraft({ name: '图书室' }))
  })

  it('asks for the own password', async () => {
    const office = await openOffice()
    const vault = readFileSync(join(office.folder, 'site.vault.json'), 'utf8')
    const refusal = await office.refusal('keys.rekey', { password: 'wrong-horse' })
    expect(refusal.code).toBe('WRONG_PASSWORD')
    expect(siteFiles(office)).toEqual(['site.db', 'site.vault.json'])
    expect(readFileSync(join(office.folder, 'site.vault.json'), 'utf8')).toBe(vault)
  })

  it('is refused while another program has the database open, and changes nothing', async () => {
    const office = await openOffice()
    await office.request('rooms.add', roomDraft({ name: '图书室' }))
    const beside = await openSiteDatabase(office)
    const vault = readFileSync(join(office.folder, 'site.vault.json'), 'utf8')
    expect((await office.refusal('keys.rekey', OWN)).code).toBe('DATABASE_BUSY')
    expect(siteFiles(office)).toEqual(['site.db', 'site.vault.json'])
    expect(readFileSync(join(office.folder, 'site.vault.json'), 'utf8')).toBe(vault)
    await office.request('rooms.add', roomDraft({ name: '心理疏导室' }))
    beside.close()
    await office.request('keys.rekey', OWN)
    expect(await roomNames(office)).toEqual(['图书室', '心理疏导室'])
  })

  it('lets everybody read meanwhile, and refuses what would be written instead of losing it', async () => {
    const office = await openOffice()
    const rekey = office.request('keys.rekey', OWN)
    const answered: string[] = []
    const refused = new Set<string>()
    let isDone = false
    void rekey.then(() => (isDone = true))
    for (let serial = 1; !isDone; serial++) {
      const name = `房间${serial}`
      const answer = await office.service.handle('rooms.add', roomDraft({ name }))
      if (answer.ok) answered.push(name)
      else refused.add(answer.error.code)
      expect(await roomNames(office)).toEqual(answered)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    await rekey
    expect([...refused]).toEqual(['DATABASE_BUSY'])
    expect(await roomNames(office)).toEqual(answered)
    const add = await office.service.handle('rooms.add', roomDraft({ name: '之后' }))
    expect(add.ok).toBe(true)
  })

  it('cut off by a sign-out changes nothing', async () => {
    const office = await openOffice()
    const rekey = office.service.handle('keys.rekey', OWN)
    while (!existsSync(join(office.folder, 'site-2.db'))) {
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    await office.request('accounts.signOut', {})
    expect(await rekey).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
    expect(siteFiles(office)).toEqual(['site.db', 'site.vault.json'])
    await office.request('accounts.signIn', LOGIN)
  })

  it('keeps a password changed meanwhile: the key file knows the new key and the new password', async () => {
    const office = await openOffice()
    const newPassword = 'another-horse'
    const change = { oldPassword: LOGIN.password, newPassword }
    const [rekey, changed] = await Promise.all([
      office.service.handle('keys.rekey', OWN),
      office.service.handle('accounts.changePassword', change),
    ])
    expect(rekey.ok).toBe(true)
    await office.request('accounts.signOut', {})
    const password = changed.ok ? newPassword : LOGIN.password
    await office.request('accounts.signIn', { ...LOGIN, password })
  })
})

describe('leftovers of a re-encryption that was cut off', () => {
  it('are removed at the next sign-in, whichever of the two databases is the valid one', async () => {
    const office = await openOffice()
    await office.request('keys.rekey', OWN)
    await office.request('accounts.signOut', {})
    const file = (name: string) => join(office.folder, name)
    for (const name of [
      'site.db',
      'site.db-wal',
      'site-3.db',
      'site-3.db-wal',
      'site-3.db.making',
    ]) {
      writeFileSync(file(name), 'half a file')
    }
    await office.request('accounts.signIn', LOGIN)
    expect(siteFiles(office)).toEqual(['site-2.db', 'site.vault.json'])
    expect(existsSync(file('site.db-wal'))).toBe(false)
    expect(existsSync(file('site-3.db-wal'))).toBe(false)
  })

  it('a finished database that an older key file does not know is left alone', async () => {
    const office = await openOffice()
    await office.request('accounts.signOut', {})
    const later = join(office.folder, databaseName(7))
    writeFileSync(later, 'the database of somebody else’s later day')
    await office.request('accounts.signIn', LOGIN)
    expect(existsSync(later)).toBe(true)
  })
})
