import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'
import { backUpBeforeMigrating } from './database/backup.ts'
import { Connection } from './database/connection.ts'
import { checkForeignKeys, checkIntegrity } from './database/integrity.ts'
import { migrate, pendingMigrations, schemaVersion, type Migration } from './database/migrate.ts'
import { openDatabase, type DatabaseHandle, type DatabaseKey } from './database/open.ts'
import { createVault, unlockVault, vaultSchema, type Vault } from './database/vault.ts'

/** The site's files in its data folder: the encrypted database and the vault that guards its key. */
export class SiteDatabase {
  readonly #folder: string
  readonly #migrations: readonly Migration[]
  readonly #passwordCostLog2: number
  #handle: DatabaseHandle | null = null
  #connection: Connection | null = null

  constructor(folder: string, migrations: readonly Migration[], passwordCostLog2: number) {
    this.#passwordCostLog2 = passwordCostLog2
    this.#folder = folder
    this.#migrations = migrations
  }

  get folder(): string {
    return this.#folder
  }

  get isCreated(): boolean {
    return existsSync(this.#vaultFile)
  }

  /** The open connection; throws NOT_SIGNED_IN while the database is closed. */
  get connection(): Connection {
    if (this.#connection === null) throw new AppError('NOT_SIGNED_IN')
    return this.#connection
  }

  loginNames(): readonly string[] {
    return this.isCreated ? this.#readVault().accounts.map((account) => account.loginName) : []
  }

  /**
   * Creates database and vault; `fill` writes the first records in one transaction. Throws
   * SITE_ALREADY_EXISTS. The vault is written last, so a site cut off half-way does not exist.
   */
  async create(loginName: string, password: string, fill: (connection: Connection) => void) {
    if (this.isCreated) throw new AppError('SITE_ALREADY_EXISTS')
    refuseNetworkFolder(this.#folder)
    mkdirSync(this.#folder, { recursive: true })
    const { vault, key } = await createVault(loginName, password, this.#passwordCostLog2)
    if (existsSync(this.#databaseFile)) {
      renameSync(this.#databaseFile, `${this.#databaseFile}.unfinished-${Date.now()}`)
    }
    this.#openWith(key)
    try {
      fill(this.connection)
      writeFileSync(`${this.#vaultFile}.new`, JSON.stringify(vault, null, 2), { flush: true })
      renameSync(`${this.#vaultFile}.new`, this.#vaultFile)
    } catch (error) {
      this.close()
      throw error
    }
  }

  /** Opens the database with an account's password; throws SITE_MISSING, WRONG_PASSWORD or DATABASE_*. */
  async open(loginName: string, password: string): Promise<void> {
    if (!this.isCreated) throw new AppError('SITE_MISSING')
    const key = await unlockVault(this.#readVault(), loginName, password)
    if (this.#handle === null) this.#openWith(key)
  }

  close(): void {
    this.#handle?.close()
    this.#handle = null
    this.#connection = null
  }

  #openWith(key: DatabaseKey): void {
    const handle = openDatabase(this.#databaseFile, key)
    try {
      checkIntegrity(handle)
      const isNew = schemaVersion(handle) === 0
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
  }

  #readVault(): Vault {
    const parsed = vaultSchema.safeParse(readJson(this.#vaultFile))
    if (!parsed.success) throw new AppError('VAULT_DAMAGED')
    return parsed.data
  }

  get #databaseFile(): string {
    return join(this.#folder, 'site.db')
  }

  get #vaultFile(): string {
    return join(this.#folder, 'site.vault.json')
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** WAL needs shared memory, which network shares do not give. */
function refuseNetworkFolder(folder: string): void {
  if (folder.startsWith('\\\\') || folder.startsWith('//')) {
    throw new AppError('DATA_FOLDER_NOT_LOCAL', { folder })
  }
}
