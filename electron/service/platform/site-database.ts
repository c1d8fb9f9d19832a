import { accessSync, constants, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'
import { backUpBeforeMigrating } from './database/backup.ts'
import { Connection } from './database/connection.ts'
import { checkForeignKeys, checkIntegrity } from './database/integrity.ts'
import { migrate, pendingMigrations, schemaVersion, type Migration } from './database/migrate.ts'
import { openDatabase, type DatabaseHandle, type DatabaseKey } from './database/open.ts'
import {
  createVault,
  unlockVault,
  withKey,
  withKeysOf,
  wrapKey,
  type Vault,
  type WrappedKey,
} from './database/vault.ts'
import { VaultFile } from './vault-file.ts'

/** The site's files in its data folder: the encrypted database and the vault that guards its key. */
export class SiteDatabase {
  readonly #folder: string
  readonly #migrations: readonly Migration[]
  readonly #passwordCostLog2: number
  readonly #vault: VaultFile
  #handle: DatabaseHandle | null = null
  /** Held while the database is open, to be wrapped for other accounts; forgotten when it closes. */
  #key: DatabaseKey | null = null
  #connection: Connection | null = null

  constructor(folder: string, migrations: readonly Migration[], passwordCostLog2: number) {
    this.#passwordCostLog2 = passwordCostLog2
    this.#folder = folder
    this.#vault = new VaultFile(join(folder, 'site.vault.json'))
    this.#migrations = migrations
  }

  get folder(): string {
    return this.#folder
  }

  get isCreated(): boolean {
    return this.#vault.exists
  }

  /** The open connection; throws NOT_SIGNED_IN while the database is closed. */
  get connection(): Connection {
    if (this.#connection === null) throw new AppError('NOT_SIGNED_IN')
    return this.#connection
  }

  /** Login names that can open the database: one for each key in the vault. */
  loginNames(): readonly string[] {
    return this.isCreated ? this.#vault.read().accounts.map((account) => account.loginName) : []
  }

  /**
   * Creates database and vault; `fill` writes the first records in one transaction. Throws
   * SITE_ALREADY_EXISTS. The vault is written last, so a site cut off half-way does not exist.
   */
  async create(loginName: string, password: string, fill: (connection: Connection) => void) {
    if (this.isCreated) throw new AppError('SITE_ALREADY_EXISTS')
    refuseNetworkFolder(this.#folder)
    makeFolder(this.#folder)
    const { vault, key } = await createVault(loginName, password, this.#passwordCostLog2)
    // Another request or program may have set the site up while the password was derived.
    if (this.isCreated) throw new AppError('SITE_ALREADY_EXISTS')
    this.#setAsideUnfinished()
    this.#openWith(key)
    try {
      fill(this.connection)
      this.#vault.write(vault)
    } catch (error) {
      this.close()
      throw error
    }
  }

  /**
   * Opens the database with an account's password; throws SITE_MISSING, WRONG_PASSWORD,
   * ACCOUNT_DISABLED, DATA_FOLDER_* or DATABASE_*.
   */
  async open(loginName: string, password: string): Promise<void> {
    if (!this.isCreated) throw new AppError('SITE_MISSING')
    refuseNetworkFolder(this.#folder)
    this.#requireDatabase()
    const key = await unlockVault(this.#vault.read(), loginName, password)
    if (this.#handle === null) this.#openWith(key, 'existing')
  }

  /** Throws WRONG_PASSWORD unless this is the account's password. */
  async checkPassword(loginName: string, password: string): Promise<void> {
    await unlockVault(this.#vault.read(), loginName, password)
  }

  /** The open database's key wrapped for an account, not yet in the vault; throws NOT_SIGNED_IN. */
  async wrapKey(loginName: string, password: string): Promise<WrappedKey> {
    if (this.#key === null) throw new AppError('NOT_SIGNED_IN')
    return wrapKey(loginName, password, this.#key, this.#passwordCostLog2)
  }

  /**
   * Puts a key into the vault as the last act of a transaction: `record` writes the rows and calls
   * `grant` at its end. A refused row never reaches the vault, a vault that cannot be written rolls
   * the rows back, and a commit that fails puts the vault back. Only a power cut between the two
   * leaves a key without an active account, which cannot sign in and is dropped by keepKeysOf.
   */
  granting<T>(wrapped: WrappedKey, record: (grant: () => void) => T): T {
    const replaced: { vault?: Vault } = {}
    try {
      return record(() => {
        // Read under the write lock: another program may have granted a key meanwhile.
        const before = this.#vault.read()
        this.#vault.write(withKey(before, wrapped))
        replaced.vault = before
      })
    } catch (error) {
      if (replaced.vault !== undefined) this.#vault.write(replaced.vault)
      throw error
    }
  }

  /**
   * Takes every other key out of the vault. Called after the commit: were the key gone first, a
   * failure in between would lock out somebody whose account is still active.
   */
  keepKeysOf(loginNames: readonly string[]): void {
    const vault = this.#vault.read()
    if (vault.accounts.every((account) => loginNames.includes(account.loginName))) return
    this.#vault.write(withKeysOf(vault, loginNames))
  }

  close(): void {
    this.#handle?.close()
    this.#handle = null
    this.#connection = null
    this.#key = null
  }

  /** SQLite would make a new, empty database where the file is gone; throws DATABASE_MISSING instead. */
  #requireDatabase(): void {
    if (!existsSync(this.#databaseFile)) throw new AppError('DATABASE_MISSING')
    if (statSync(this.#databaseFile).size === 0) throw new AppError('DATABASE_DAMAGED')
  }

  /** A database without a vault stays, with its log, under another name: it may be all there is. */
  #setAsideUnfinished(): void {
    const aside = `${this.#databaseFile}.unfinished-${Date.now()}`
    for (const part of ['', '-wal', '-shm']) {
      const file = `${this.#databaseFile}${part}`
      if (existsSync(file)) renameSync(file, `${aside}${part}`)
    }
  }

  #openWith(key: DatabaseKey, expected: 'new' | 'existing' = 'new'): void {
    const handle = openDatabase(this.#databaseFile, key)
    try {
      checkIntegrity(handle)
      const isNew = schemaVersion(handle) === 0
      // Its log was lost before anything reached the file: filling it anew would hide the loss.
      if (isNew && expected === 'existing') throw new AppError('DATABASE_DAMAGED')
      const pending = pendingMigrations(handle, this.#migrations)
      if (pending.length > 0 && !isNew) backUpBeforeMigrating(handle, this.#folder)
      migrate(handle, pending)
      checkForeignKeys(handle)
    } catch (error) {
      handle.close()
      throw error
    }
    this.#handle = handle
    this.#connection = new Connection(handle)
    this.#key = key
  }

  get #databaseFile(): string {
    return join(this.#folder, 'site.db')
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    throw new AppError('DATA_FOLDER_NOT_WRITABLE', { folder })
  }
}

/** WAL needs shared memory, which network shares do not give. */
function refuseNetworkFolder(folder: string): void {
  if (folder.startsWith('\\\\') || folder.startsWith('//')) {
    throw new AppError('DATA_FOLDER_NOT_LOCAL', { folder })
  }
}
