import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { accountDraft } from '#tests/support/factories/accounts.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { LOGIN, newOffice, openOffice, type Office } from '#tests/support/office.ts'

const REASON = '误删了名册，恢复到昨天'

describe('a backup seen beside the present', () => {
  it('shows what there was, what there is, and how many acts would be lost', async () => {
    const office = await openOffice()
    await addChild(office, { name: '林一' })
    const backup = await makeBackup(office)
    await addChild(office, { name: '林二' })
    await office.request('rooms.add', roomDraft())
    const preview = await office.request('backups.preview', { backup, oldLogin: null })
    expect([preview.before['child'], preview.now?.['child']]).toEqual([1, 2])
    expect([preview.before['room'], preview.now?.['room']]).toEqual([0, 1])
    expect(preview).toMatchObject({
      lostActs: 2,
      lastEventAt: '2026-10-08T01:00:00.000Z',
      needsOldPassword: false,
      missingAttachments: [],
    })
    expect(await office.request('rooms.list', {})).toHaveLength(1)
  })

  it('names attachments that are no longer there', async () => {
    const office = await openOffice()
    putAttachment(office, 'ab/one.bin')
    putAttachment(office, 'ab/two.bin')
    const backup = await makeBackup(office)
    rmSync(join(office.folder, 'attachments/ab/two.bin'))
    const preview = await office.request('backups.preview', { backup, oldLogin: null })
    expect(preview.missingAttachments).toEqual(['ab/two.bin'])
  })

  it('is refused by name of the part when one byte is another', async () => {
    const office = await openOffice()
    const backup = await makeBackup(office)
    for (const [file, part] of [
      ['site.db', 'database'],
      ['site.vault.json', 'vault'],
    ] as const) {
      const path = join(office.folder, 'backups', backup.name, file)
      const whole = readFileSync(path)
      const damaged = Buffer.from(whole)
      const at = Math.floor(whole.length / 2)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      writeFileSync(path, damaged)
      const refusal = await office.refusal('backups.preview', { backup, oldLogin: null })
      expect(refusal).toEqual({ code: 'BACKUP_DAMAGED', details: { parts: [part] } })
      const restore = { backup, password: LOGIN.password, oldLogin: null, reason: REASON }
      expect((await office.refusal('backups.restore', restore)).code).toBe('BACKUP_DAMAGED')
      writeFileSync(path, whole)
    }
    await office.request('backups.preview', { backup, oldLogin: null })
  })

  it('of a newer program is refused', async () => {
    const office = await openOffice()
    const backup = await makeBackup(office)
    changeManifest(office, backup.name, { schemaVersion: 9999 })
    const refusal = await office.refusal('backups.preview', { backup, oldLogin: null })
    expect(refusal).toEqual({ code: 'BACKUP_FROM_FUTURE', details: { version: 9999 } })
    expect((await office.request('backups.list', {}))[0]?.state).toBe('from-future')
  })

  it('that does not exist, or whose name leads elsewhere, is refused', async () => {
    const office = await openOffice()
    const missing = { backup: { place: 'local', name: '昨天' }, oldLogin: null } as const
    expect((await office.refusal('backups.preview', missing)).code).toBe('BACKUP_MISSING')
    const elsewhere = { backup: { place: 'local', name: '../..' }, oldLogin: null } as const
    expect((await office.refusal('backups.preview', elsewhere)).code).toBe('INVALID_INPUT')
  })
})

describe('restoring', () => {
  it('brings the old state back, says who did it and why, and offers the way to return', async () => {
    const office = await openOffice()
    await office.request('rooms.add', roomDraft({ name: '图书室' }))
    const backup = await makeBackup(office)
    office.clock.moveTo('2026-10-09')
    await office.request('rooms.add', roomDraft({ name: '活动室' }))

    await office.request('backups.restore', {
      backup,
      password: LOGIN.password,
      oldLogin: null,
      reason: REASON,
    })
    expect((await office.request('accounts.status', {})).state).toBe('locked')
    expect((await office.refusal('rooms.list', {})).code).toBe('NOT_SIGNED_IN')
    await office.request('accounts.signIn', LOGIN)
    expect(await roomNames(office)).toEqual(['图书室'])
    const { lastRestore } = await office.request('backups.state', {})
    expect(lastRestore).toEqual({
      at: '2026-10-09T01:00:00.000Z',
      by: '林静',
      backupMadeAt: '2026-10-08T01:00:00.000Z',
      reason: REASON,
      safetyName: '2026-10-09_0900_恢复前',
    })
    expect(await auditedRestores(office)).toEqual([REASON])
    expect(leftovers(office)).toEqual([])

    const safety = { place: 'local', name: lastRestore?.safetyName ?? '' } as const
    await office.request('backups.restore', {
      backup: safety,
      password: LOGIN.password,
      oldLogin: null,
      reason: '返回恢复前',
    })
    await office.request('accounts.signIn', LOGIN)
    expect(await roomNames(office)).toEqual(['图书室', '活动室'])
  })

  it('keeps the passwords of today, and who has no account then cannot sign in', async () => {
    const office = await openOffice()
    const backup = await makeBackup(office)
    const colleague = accountDraft()
    await office.request('accounts.add', colleague)
    const newPassword = 'another-horse-2'
    await office.request('accounts.changePassword', { oldPassword: LOGIN.password, newPassword })
    const wrong = { backup, password: LOGIN.password, oldLogin: null, reason: REASON }
    expect((await office.refusal('backups.restore', wrong)).code).toBe('WRONG_PASSWORD')
    await office.request('backups.restore', { ...wrong, password: newPassword })
    await office.request('accounts.signIn', { ...LOGIN, password: newPassword })
    const { loginNames } = await office.request('accounts.status', {})
    expect(loginNames).toEqual([LOGIN.loginName])
    expect(await office.request('accounts.list', {})).toHaveLength(1)
  })

  it('needs a password of that time when everything was encrypted anew since', async () => {
    const office = await openOffice()
    await office.request('rooms.add', roomDraft({ name: '图书室' }))
    const backup = await makeBackup(office)
    await office.request('rooms.add', roomDraft({ name: '活动室' }))
    await office.request('keys.rekey', { password: LOGIN.password })
    const preview = await office.request('backups.preview', { backup, oldLogin: null })
    expect(preview.needsOldPassword).toBe(true)
    const order = { backup, password: LOGIN.password, oldLogin: null, reason: REASON }
    expect((await office.refusal('backups.restore', order)).code).toBe('BACKUP_KEY_DIFFERS')
    const wrong = { ...order, oldLogin: { ...LOGIN, password: 'not-of-that-time' } }
    expect((await office.refusal('backups.restore', wrong)).code).toBe('WRONG_PASSWORD')
    await office.request('backups.preview', { backup, oldLogin: LOGIN })
    await office.request('backups.restore', { ...order, oldLogin: LOGIN })
    await office.request('accounts.signIn', LOGIN)
    expect(await roomNames(office)).toEqual(['图书室'])
    expect(leftovers(office)).toEqual([])
  })

  it('is refused without a reason, and by everybody but the manager', async () => {
    const office = await openOffice()
    const backup = await makeBackup(office)
    const order = { backup, password: LOGIN.password, oldLogin: null, reason: ' ' }
    expect((await office.refusal('backups.restore', order)).code).toBe('INVALID_INPUT')
  })

  it('brings attachments along from the folder the backup lies in', async () => {
    const office = await openOffice()
    putAttachment(office, 'ab/one.bin')
    const backup = await makeBackup(office)
    const stick = newOffice().folder
    cpSync(join(office.folder, 'backups', backup.name), join(stick, backup.name), {
      recursive: true,
    })
    cpSync(join(office.folder, 'attachments'), join(stick, 'attachments'), { recursive: true })
    rmSync(join(office.folder, 'attachments'), { recursive: true })
    await office.request('backups.listIn', { folder: stick })
    const order = { password: LOGIN.password, oldLogin: null, reason: REASON }
    const chosen = { place: 'chosen', name: backup.name } as const
    const done = await office.request('backups.restore', { backup: chosen, ...order })
    expect(done.missingAttachments).toBe(0)
    expect(readFileSync(join(office.folder, 'attachments/ab/one.bin'), 'utf8')).toBe('ab/one.bin')
  })
})

describe('restoring from the sign-in screen', () => {
  it('sets a damaged database aside as it is and brings the backup back', async () => {
    const office = await openOffice()
    await office.request('rooms.add', roomDraft({ name: '图书室' }))
    const backup = await makeBackup(office)
    await office.request('accounts.signOut', {})
    const file = join(office.folder, 'site.db')
    const damaged = readFileSync(file)
    damaged.fill(7, 4096, 8192)
    writeFileSync(file, damaged)
    expect((await office.refusal('accounts.signIn', LOGIN)).code).toBe('DATABASE_DAMAGED')
    await office.request('backups.entryRestore', { backup, ...LOGIN, reason: '数据文件损坏' })
    await office.request('accounts.signIn', LOGIN)
    expect(await roomNames(office)).toEqual(['图书室'])
    const aside = join(office.folder, 'backups', '2026-10-08_0900_恢复前原样', 'site.db')
    expect(readFileSync(aside).equals(damaged)).toBe(true)
    expect((await office.request('backups.list', {})).map(({ name }) => name)).toEqual([
      backup.name,
    ])
  })

  it('brings everything back on a new computer that has nothing but the stick', async () => {
    const office = await openOffice()
    await office.request('rooms.add', roomDraft({ name: '图书室' }))
    const backup = await makeBackup(office)
    const fresh = newOffice()
    const folder = join(office.folder, 'backups')
    await fresh.request('backups.entryListIn', { folder })
    const chosen = { place: 'chosen', name: backup.name } as const
    await fresh.request('backups.entryRestore', { backup: chosen, ...LOGIN, reason: '换新电脑' })
    await fresh.request('accounts.signIn', LOGIN)
    expect(await roomNames(fresh)).toEqual(['图书室'])
  })

  it('is refused with a wrong password, to a disabled colleague, and to who is no manager', async () => {
    const office = await openOffice()
    const colleague = accountDraft()
    const { id } = await office.request('accounts.add', colleague)
    const backup = await makeBackup(office)
    const { loginName, password } = colleague
    const order = { backup, loginName, password, reason: REASON }
    await office.request('accounts.signOut', {})
    expect((await office.refusal('backups.entryRestore', order)).code).toBe(
      'BACKUP_ACCOUNT_NOT_MANAGER',
    )
    const wrong = { ...order, ...LOGIN, password: 'wrong-password' }
    expect((await office.refusal('backups.entryRestore', wrong)).code).toBe('WRONG_PASSWORD')
    await office.request('accounts.signIn', LOGIN)
    expect((await office.refusal('backups.entryRestore', order)).code).toBe('NOT_ALLOWED')
    await office.request('accounts.disable', { id })
    await office.request('accounts.signOut', {})
    expect((await office.refusal('backups.entryRestore', order)).code).toBe('ACCOUNT_DISABLED')
    expect(leftovers(office)).toEqual([])
    await office.request('accounts.signIn', LOGIN)
  })
})

async function makeBackup(office: Office) {
  const { name } = await office.request('backups.make', {})
  return { place: 'local', name } as const
}

async function roomNames(office: Office): Promise<readonly string[]> {
  return (await office.request('rooms.list', {})).map(({ name }) => name)
}

function putAttachment(office: Office, path: string): void {
  const file = join(office.folder, 'attachments', path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, path)
}

function changeManifest(office: Office, name: string, change: object): void {
  const file = join(office.folder, 'backups', name, 'manifest.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }))
}

/** Names that only unfinished work bears. */
function leftovers(office: Office): readonly string[] {
  return readdirSync(office.folder).filter(
    (name) => name.startsWith('.') || name.startsWith('restore'),
  )
}

async function auditedRestores(office: Office): Promise<readonly unknown[]> {
  const database = await openSiteDatabase(office)
  try {
    return database
      .prepare(
        `SELECT d.content FROM audit_event e
         JOIN audit_detail d ON d.event_id = e.id AND d.change_id IS NULL
         WHERE e.route = 'backups.restore'`,
      )
      .pluck()
      .all()
  } finally {
    database.close()
  }
}
