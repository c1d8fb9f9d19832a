import {
  existsSync,
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
import { migrations } from '#service/migrations/index.ts'
import { listBackups } from '#service/platform/backups/list-backups.ts'
import {
  migrate,
  migrationsFrom,
  pendingMigrations,
  schemaVersion,
} from '#service/platform/database/migrate.ts'
import { openDatabase, openInMemory, type DatabaseKey } from '#service/platform/database/open.ts'
import { SiteDatabase } from '#service/platform/site-database.ts'
import { siteDraft } from '#tests/support/factories/site.ts'
import { LOGIN, newOffice, openOffice } from '#tests/support/office.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'

const KEY = 'a'.repeat(64) as DatabaseKey
const OTHER_KEY = 'b'.repeat(64) as DatabaseKey

describe('the database file', () => {
  it('shows nothing of its contents on the disk, log included', async () => {
    const office = await openOffice()
    await office.request('rooms.add', roomDraft({ name: '幸福院二楼图书室' }))
    const bytes = readdirSync(office.folder)
      .filter((name) => name.startsWith('site.'))
      .map((name) => readFileSync(join(office.folder, name)))
    const all = Buffer.concat(bytes)
    expect(all.length).toBeGreaterThan(10_000)
    for (const secret of ['幸福院二楼图书室', 'SQLite format 3', 'CREATE TABLE', '宁德市同心']) {
      expect([secret, all.includes(Buffer.from(secret))]).toEqual([secret, false])
    }
  })

  it('does not open with another key', () => {
    const file = join(folder(), 'site.db')
    const database = openDatabase(file, KEY)
    database.exec('CREATE TABLE t (x) STRICT;'.replace('(x)', '(x TEXT)'))
    database.close()
    expect(() => openDatabase(file, OTHER_KEY)).toThrowError(
      expect.objectContaining({ code: 'DATABASE_DAMAGED' }),
    )
  })

  it('is refused when it has been cut off, and is left as it is', async () => {
    const office = await openOffice()
    await office.request('accounts.signOut', {})
    const file = join(office.folder, 'site.db')
    const cut = readFileSync(file).subarray(0, 9000)
    writeFileSync(file, cut)
    const refusal = await office.refusal('accounts.signIn', LOGIN)
    expect(refusal.code).toBe('DATABASE_DAMAGED')
    expect(readFileSync(file).length).toBe(9000)
  })

  it('is refused when a newer program has written it', async () => {
    const office = await openOffice()
    await office.request('accounts.signOut', {})
    const database = await openSiteDatabase(office)
    database.pragma('user_version = 9999')
    database.close()
    const refusal = await office.refusal('accounts.signIn', LOGIN)
    expect(refusal.code).toBe('DATABASE_FROM_FUTURE')
  })

  it('is kept as a whole backup before an older one is migrated', async () => {
    const folderOfSite = folder()
    const older = new SiteDatabase(folderOfSite, migrations.slice(0, -1), 10)
    await older.create(LOGIN.loginName, LOGIN.password, () => {})
    older.close()
    const site = new SiteDatabase(folderOfSite, migrations, 10)
    await site.open(LOGIN.loginName, LOGIN.password)
    site.close()
    const [backup, ...others] = listBackups(join(folderOfSite, 'backups'))
    expect(others).toEqual([])
    expect(backup).toMatchObject({
      isWhole: true,
      manifest: { occasion: 'upgrade', schemaVersion: migrations.at(-2)?.version },
    })
    const copy = readFileSync(join(folderOfSite, 'backups', backup?.name ?? '', 'site.db'))
    expect(copy.includes(Buffer.from('SQLite format 3'))).toBe(false)
  })
})

describe('migrating', () => {
  it('leaves the last good version when a migration fails', () => {
    const database = openInMemory()
    const migrations = migrationsFrom({
      './0010-good.sql': 'CREATE TABLE good (id INTEGER PRIMARY KEY) STRICT;',
      './0020-bad.sql': 'CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; SELECT nonsense();',
    })
    expect(() => migrate(database, pendingMigrations(database, migrations))).toThrowError(
      'no such function: nonsense',
    )
    expect(schemaVersion(database)).toBe(10)
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all()
    expect(tables).toEqual(['good'])
  })

  it('refuses rows that refer to nothing', () => {
    const database = openInMemory()
    const migrations = migrationsFrom({
      './0010-orphan.sql': `
        CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
        CREATE TABLE kid (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id)) STRICT;
        INSERT INTO kid VALUES (1, 7);`,
    })
    expect(() => migrate(database, migrations)).toThrowError(
      expect.objectContaining({ code: 'DATABASE_DAMAGED' }),
    )
    expect(schemaVersion(database)).toBe(0)
  })

  it('takes numbers from file names, whatever order they are listed in', () => {
    const migrations = migrationsFrom({
      './0030-c.sql': '',
      './0010-a.sql': '',
      './0020-b.sql': '',
    })
    expect(migrations.map((migration) => migration.version)).toEqual([10, 20, 30])
    expect(() => migrationsFrom({ './notes.sql': '' })).toThrowError('not a migration file name')
  })
})

describe('a site cut off while it was being set up', () => {
  it('before its key file is there does not exist: the wizard starts again, the unfinished file is kept', async () => {
    const office = newOffice()
    writeFileSync(join(office.folder, 'site.db.unfinished'), 'half a file')
    expect((await office.request('accounts.status', {})).state).toBe('empty')
    await office.request('accounts.setUp', { site: siteDraft(), ...LOGIN, displayName: '林静' })
    const aside = readdirSync(office.folder).filter((name) => name.includes('unfinished'))
    expect(aside.map((name) => readFileSync(join(office.folder, name), 'utf8'))).toEqual([
      'half a file',
    ])
  })

  it('after its key file is there is complete, and gets its name when it is opened', async () => {
    const office = await openOffice()
    await office.request('accounts.signOut', {})
    const file = join(office.folder, 'site.db')
    renameSync(file, `${file}.unfinished`)
    expect((await office.request('accounts.status', {})).state).toBe('locked')
    await office.request('accounts.signIn', LOGIN)
    expect(existsSync(file)).toBe(true)
    expect(existsSync(`${file}.unfinished`)).toBe(false)
  })
})

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'database-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}
