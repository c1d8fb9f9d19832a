import { AppError } from '#shared/kernel/app-error.ts'
import type { Connection } from './database/connection.ts'
import type { Migration } from './database/migrate.ts'
import { openDatabase, type DatabaseKey, type OpenDatabase } from './database/open.ts'
import { newHolder, rewrapHolder } from './database/sealed-key.ts'
import {
  createVault,
  findEntry,
  recoverVault,
  RECOVERY_NAME,
  unlockVault,
  withKey,
  withKeysOf,
  withRecovery,
  type RecoveryHolder,
  type Vault,
  type WrappedKey,
} from './database/vault.ts'
import { goOnDestroying, isBeingDestroyed, markDestruction, type Remains } from './destruction.ts'
import { ExclusiveDatabase } from './exclusive-database.ts'
import { openSite, type OpenSite } from './open-site.ts'
import { reencryptSite, type Site } from './re-encryption.ts'
import { SiteFiles } from './site-files.ts'
import { VaultFile } from './vault-file.ts'

/** The site's files in its data folder: the encrypted database and the vault that guards its key. */
export class SiteDatabase {
  /** Names and whereabouts of the files. */
  readonly files: SiteFiles
  readonly #migrations: readonly Migration[]
  readonly #passwordCostLog2: number
  readonly #vault: VaultFile
  readonly #site: Site
  readonly #open: OpenDatabase
  #isReencrypting = false

  constructor(
    folder: string,
    migrations: readonly Migration[],
    passwordCostLog2: number,
    open: OpenDatabase = openDatabase,
  ) {
    this.#open = open
    this.#passwordCostLog2 = passwordCostLog2
    this.files = new SiteFiles(folder)
    this.#vault = new VaultFile(this.files.vault)
    this.#migrations = migrations
    // A destruction that was cut off goes on before anything else is looked at.
    goOnDestroying(folder)
    this.#site = {
      files: this.files,
      vault: this.#vault,
      open: (key, generation) => this.#openFile(key, generation),
      current: null,
    }
  }

  get folder(): string {
    return this.files.folder
  }

  get isCreated(): boolean {
    return this.#vault.exists && !isBeingDestroyed(this.folder)
  }

  /** A database without its vault: nobody can open it, and no other may take its place. */
  get isWithoutVault(): boolean {
    return !this.isCreated && !isBeingDestroyed(this.folder) && this.files.hasDatabase()
  }

  /** The open connection; throws NOT_SIGNED_IN while the database is closed. */
  get connection(): Connection {
    return this.#required().connection
  }

  /** The open database's file and key, for a copy made beside it; throws NOT_SIGNED_IN. */
  get source(): { readonly file: string; readonly key: DatabaseKey; readonly generation: number } {
    const { key, generation } = this.#required()
    return { file: this.files.database(generation), key, generation }
  }

  /** What the vault says; throws SITE_MISSING, VAULT_MISSING or VAULT_DAMAGED. */
  readVault(): Vault {
    if (isBeingDestroyed(this.folder)) throw new AppError('SITE_MISSING')
    if (this.isWithoutVault) throw new AppError('VAULT_MISSING')
    if (!this.isCreated) throw new AppError('SITE_MISSING')
    return this.#vault.read()
  }

  /** Login names that can open the database: one for each key in the vault. */
  loginNames(): readonly string[] {
    return this.isCreated ? this.#vault.read().accounts.map((account) => account.loginName) : []
  }

  /**
   * Creates database and vault; `fill` writes the first records in one transaction. Throws
   * SITE_ALREADY_EXISTS or VAULT_MISSING. The vault is written last and the database gets its name
   * after it, so a site cut off half-way does not exist.
   */
  async create(loginName: string, password: string, fill: (connection: Connection) => void) {
    this.#refuseSecondSite()
    this.files.makeFolder()
    const { vault, key } = await createVault(loginName, password, this.#passwordCostLog2)
    // Another request or program may have set the site up while the password was derived.
    this.#refuseSecondSite()
    this.files.setAsideUnfinished()
    const at = { files: this.files, file: this.files.unfinished, generation: vault.generation }
    const { handle, connection } = openSite(at, key, this.#migrations, 'new', this.#open)
    try {
      fill(connection)
    } finally {
      handle.close()
    }
    this.#vault.write(vault)
    this.files.finishSetUp()
    this.#site.current = this.#openFile(key, vault.generation)
  }

  /**
   * Opens the database with an account's password; throws SITE_MISSING, VAULT_*, WRONG_PASSWORD,
   * ACCOUNT_DISABLED, DATA_FOLDER_* or DATABASE_*.
   */
  async open(loginName: string, password: string): Promise<void> {
    await this.#openBy((vault) => unlockVault(vault, loginName, password))
  }

  /** Opens the database with the recovery key; throws as `open` does, or NO_RECOVERY_SHEET. */
  async openWithRecoveryKey(secret: string): Promise<void> {
    await this.#openBy((vault) => recoverVault(vault, secret))
  }

  /** Throws WRONG_PASSWORD unless this is the account's password. */
  async checkPassword(loginName: string, password: string): Promise<void> {
    await unlockVault(this.readVault(), loginName, password)
  }

  /** Throws WRONG_PASSWORD unless this is the recovery key of this site; NO_RECOVERY_SHEET. */
  async checkRecoveryKey(secret: string): Promise<void> {
    await recoverVault(this.readVault(), secret)
  }

  /** A key pair for an account, wrapped by its password, not yet in the vault. */
  async wrapKey(loginName: string, password: string): Promise<WrappedKey> {
    return { loginName, ...(await newHolder(loginName, password, this.#passwordCostLog2)) }
  }

  /** The account's own key pair under a new password; throws WRONG_PASSWORD. */
  async rewrapKey(loginName: string, password: string, newPassword: string): Promise<WrappedKey> {
    const entry = findEntry(this.readVault(), loginName)
    const next = { secret: newPassword, costLog2: this.#passwordCostLog2 }
    return { loginName, ...(await rewrapHolder(entry, loginName, password, next)) }
  }

  /** A key pair for a new recovery sheet, not yet in the vault. */
  async wrapRecoveryKey(
    secret: string,
    made: { readonly madeAt: string; readonly madeBy: string },
  ): Promise<RecoveryHolder> {
    return { ...made, ...(await newHolder(RECOVERY_NAME, secret, this.#passwordCostLog2)) }
  }

  /**
   * Puts a key into the vault as the last act of a transaction: `record` writes the rows and calls
   * `grant` at its end. A refused row never reaches the vault, a vault that cannot be written rolls
   * the rows back, and a commit that fails puts the vault back. Only a power cut between the two
   * leaves a key without an active account, which cannot sign in and is dropped by keepKeysOf.
   */
  granting<T>(wrapped: WrappedKey, record: (grant: () => void) => T): T {
    return this.#changingVault((vault, key) => withKey(vault, wrapped, key), record)
  }

  /** Makes a recovery key the only one, in the way of `granting`. */
  grantingRecovery<T>(holder: RecoveryHolder, record: (grant: () => void) => T): T {
    return this.#changingVault((vault, key) => withRecovery(vault, holder, key), record)
  }

  /**
   * Takes every other key out of the vault, under the write lock so that no other program changes
   * rows or vault meanwhile. Called after the commit: were the key gone first, a failure in between
   * would lock out somebody whose account is still active. Throws NOT_SIGNED_IN.
   */
  keepKeysOf(readActive: () => readonly string[]): void {
    this.#underWriteLock(this.#required(), () => {
      const active = readActive()
      const vault = this.#vault.read()
      if (vault.accounts.every((account) => active.includes(account.loginName))) return
      this.#vault.write(withKeysOf(vault, active))
    })
  }

  /**
   * Encrypts everything with a new key (see reencryptSite); `record` writes who did it. Throws
   * DATABASE_BUSY or NOT_SIGNED_IN.
   */
  async reencrypt(done: { readonly at: string; readonly by: string }, record: () => void) {
    const old = this.#required()
    if (this.#isReencrypting) throw new AppError('DATABASE_BUSY')
    this.#isReencrypting = true
    try {
      await reencryptSite(this.#site, old, { done, record })
    } finally {
      this.#isReencrypting = false
    }
  }

  /**
   * Destroys the keys, then the files, here and on the second disk. Killed in the middle, it goes on
   * at the next start; before the mark is written the site is whole. Throws DATABASE_BUSY when
   * another program or thread has the database open.
   */
  destroy(secondFolder: string | null): Remains {
    const { key, generation, handle } = this.#required()
    if (this.#isReencrypting) throw new AppError('DATABASE_BUSY')
    const lock = new ExclusiveDatabase(this.files.database(generation), key)
    handle.close()
    this.#site.current = null
    try {
      lock.shutOthersOut()
      markDestruction(this.folder, secondFolder)
    } catch (error) {
      lock.close()
      this.#site.current = this.#openFile(key, generation)
      throw error
    }
    lock.close()
    return goOnDestroying(this.folder)
  }

  close(): void {
    this.#site.current?.handle.close()
    this.#site.current = null
  }

  #required(): OpenSite {
    if (this.#site.current === null) throw new AppError('NOT_SIGNED_IN')
    return this.#site.current
  }

  /** Throws SITE_ALREADY_EXISTS or VAULT_MISSING. */
  #refuseSecondSite(): void {
    if (isBeingDestroyed(this.folder) && goOnDestroying(this.folder).left > 0) {
      throw new AppError('DATA_FOLDER_NOT_WRITABLE', { folder: this.folder })
    }
    if (this.isCreated) throw new AppError('SITE_ALREADY_EXISTS')
    if (this.isWithoutVault) throw new AppError('VAULT_MISSING')
  }

  async #openBy(unlock: (vault: Vault) => Promise<DatabaseKey>): Promise<void> {
    const vault = this.readVault()
    this.files.refuseNetwork()
    this.files.finishSetUp()
    this.files.requireDatabase(vault.generation)
    const key = await unlock(vault)
    if (this.#site.current !== null) return
    const opened = this.#openFile(key, vault.generation)
    // While it is open nobody can replace it: was it replaced in the moment before?
    if (this.#vault.read().generation !== vault.generation) {
      opened.handle.close()
      throw new AppError('DATABASE_BUSY')
    }
    this.#site.current = opened
    this.#removeLeftovers(opened)
  }

  /** Under the write lock, which another program holds as long as it makes a new database. */
  #removeLeftovers(opened: OpenSite): void {
    const { generation } = opened
    if (!this.files.hasLeftovers(generation)) return
    try {
      this.#underWriteLock(opened, () => this.files.removeLeftovers(generation))
    } catch {
      // Not now: they do no harm and are removed another time.
    }
  }

  #underWriteLock({ handle }: OpenSite, act: () => void): void {
    handle.transaction(act).immediate()
  }

  #openFile(key: DatabaseKey, generation: number): OpenSite {
    const file = this.files.database(generation)
    const at = { files: this.files, file, generation }
    return openSite(at, key, this.#migrations, 'existing', this.#open)
  }

  #changingVault<T>(
    change: (vault: Vault, key: DatabaseKey) => Vault,
    record: (grant: () => void) => T,
  ): T {
    const replaced: { vault?: Vault } = {}
    try {
      return record(() => {
        // Read under the write lock: another program may have granted a key meanwhile.
        const before = this.#vault.read()
        this.#vault.write(change(before, this.#required().key))
        replaced.vault = before
      })
    } catch (error) {
      if (replaced.vault !== undefined) this.#vault.write(replaced.vault)
      throw error
    }
  }
}
