import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { OfficeEvent } from '#shared/contract/events.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { BackupOccasion } from '#shared/kernel/codes/backup-occasions.ts'
import { runInBackground } from '../background/background.ts'
import type { Clock } from '../clock.ts'
import type { Migration } from '../database/migrate.ts'
import type { Log } from '../log.ts'
import type { Session } from '../session.ts'
import type { SiteDatabase } from '../site-database.ts'
import { lastEventId, readSecondSetting } from './backup-setting.ts'
import { listBackups, type FoundBackup } from './list-backups.ts'
import { SecondKeeper } from './second-keeper.ts'
import {
  attachmentsFolder,
  backupsFolder,
  type BackupSource,
  type WrittenBackup,
} from './write-backup.ts'

export interface DeskDeps {
  readonly site: SiteDatabase
  readonly session: Session
  readonly clock: Clock
  readonly log: Log
  readonly migrations: readonly Migration[]
  readonly programVersion: string
  /** Backups at sign-in, by time and at the end; off where scripts and tests run the service. */
  readonly isAutomatic: boolean
  readonly emit: (event: OfficeEvent) => void
}

const EVERY_MS = 30 * 60_000
/** The program may not hang at its end, whatever a slow disk does. */
const LONGEST_CLOSING_MS = 20_000

type Place = 'local' | 'second' | 'chosen'

/** Makes backups one at a time: on demand, at the first sign-in, every half hour and at the end. */
export class BackupDesk {
  readonly deps: DeskDeps
  readonly second: SecondKeeper
  #queue: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #hasStarted = false
  #chosen: string | null = null
  #lastTry: Date | null = null
  /** Event number and name of the newest backup; read from the folder once. */
  #newest: { readonly found: FoundBackup | null } | null = null
  #failure: { readonly code: string; readonly at: string } | null = null

  constructor(deps: DeskDeps) {
    this.deps = deps
    this.second = new SecondKeeper(deps.site.folder)
  }

  get isRunning(): boolean {
    return this.#waiting > 0
  }

  /** The last try, when it failed. */
  get failure(): { readonly code: string; readonly at: string } | null {
    return this.#failure
  }

  get newest(): FoundBackup | null {
    this.#newest ??= { found: this.list('local').find(({ isWhole }) => isWhole) ?? null }
    return this.#newest.found
  }

  get newestSchema(): number {
    return this.deps.migrations.at(-1)?.version ?? 0
  }

  /** Remembers a folder the user chose, so that its backups can be named without a path. */
  choose(folder: string): void {
    this.#chosen = folder
  }

  folderOf(place: Place): string | null {
    if (place === 'local') return backupsFolder(this.deps.site.folder)
    return place === 'second' ? this.second.folder : this.#chosen
  }

  list(place: Place): readonly FoundBackup[] {
    const folder = this.folderOf(place)
    return folder === null ? [] : listBackups(folder)
  }

  /** Where attachments of a backup may lie: here, and beside it. */
  attachmentFolders(place: Place): readonly string[] {
    const beside = place === 'local' ? null : this.folderOf(place)
    const here = attachmentsFolder(this.deps.site.folder)
    return beside === null ? [here] : [here, join(beside, 'attachments')]
  }

  /** A backup now; throws NOT_SIGNED_IN, DISK_FULL, BACKUP_* or DATABASE_*. */
  make(occasion: BackupOccasion): Promise<WrittenBackup> {
    const source = this.#source()
    if (source === null) return Promise.reject(new AppError('NOT_SIGNED_IN'))
    this.#readSetting()
    return this.#enqueue(() => this.#write(occasion, source))
  }

  /** Called after every request: the first one of a run that finds somebody signed in starts it. */
  noteRequest(): void {
    if (!this.deps.isAutomatic || this.#hasStarted || this.deps.session.current === null) return
    this.#hasStarted = true
    void this.#automatic('start')
  }

  /** Looks whether a backup is due or the other disk has come back; called every minute. */
  async tick(): Promise<void> {
    if (!this.deps.isAutomatic || this.isRunning || this.deps.session.current === null) return
    this.#readSetting()
    const now = this.deps.clock.now()
    const sinceLast = this.#lastTry === null ? EVERY_MS : now.getTime() - this.#lastTry.getTime()
    // A clock that was set back must not stop the backups.
    const isDue = sinceLast >= EVERY_MS || sinceLast < 0
    if (isDue && (this.#failure !== null || this.#hasChanged())) return this.#automatic('timer')
    const name = this.newest?.name
    if (name !== undefined && this.second.isBehind(name)) {
      await this.#enqueue(() => this.#bring(name))
    }
  }

  /**
   * Takes what a last backup needs before the database is closed; the answer makes it, beside
   * whatever comes next, so that nobody waits at the lock.
   */
  beforeSignOut(): () => void {
    const source = this.deps.isAutomatic && this.#hasChanged() ? this.#source() : null
    if (source === null) return () => {}
    this.#readSetting()
    return () => void this.#automatic('exit', source)
  }

  /** The last backup of a run; ends after twenty seconds at the latest. */
  async leave(limitMs = LONGEST_CLOSING_MS): Promise<void> {
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), limitMs)
    const stopped = new Promise<void>((resolve) => {
      stop.signal.addEventListener('abort', () => resolve())
    })
    const source = this.deps.isAutomatic && this.#hasChanged() ? this.#source() : null
    if (source !== null) void this.#automatic('exit', source, stop.signal)
    await Promise.race([this.#queue, stopped])
    clearTimeout(timer)
  }

  /** Does what no backup may run beside: it waits for the one under way, and those asked for wait for it. */
  alone<T>(act: () => Promise<T>): Promise<T> {
    return this.#enqueue(act)
  }

  /** After a restore or a destruction nothing known about the newest backup holds any longer. */
  forget(): void {
    this.#newest = null
    this.#hasStarted = false
    this.#lastTry = null
    this.#failure = null
    this.second.choose(null)
  }

  /** Never throws: a backup that fails is shown, and the work goes on. */
  async #automatic(
    occasion: BackupOccasion,
    source = this.#source(),
    signal?: AbortSignal,
  ): Promise<void> {
    if (source === null) return
    try {
      this.#readSetting()
      await this.#enqueue(() => this.#write(occasion, source, signal))
    } catch (error) {
      this.deps.log.warn('backup failed', { occasion, error: String(error) })
    }
  }

  async #write(occasion: BackupOccasion, source: BackupSource, signal?: AbortSignal) {
    const { clock, site, programVersion } = this.deps
    // Asked for while the site was being destroyed: nothing of it is written again.
    if (!existsSync(source.vaultFile)) throw new AppError('NOT_SIGNED_IN')
    const now = clock.now()
    const at = now.toISOString()
    this.#lastTry = now
    try {
      const order = { source, dataFolder: site.folder, at, occasion, programVersion }
      const written = await runInBackground('writeBackup', order, signal)
      this.#newest = { found: { ...written, isWhole: true } }
      this.#failure = null
      await this.second.bring(written.name, at, signal)
      return written
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'INTERNAL'
      this.#failure = { code: signal?.aborted === true ? 'BACKUP_STOPPED' : code, at }
      throw error
    }
  }

  #bring(name: string): Promise<void> {
    return this.second.bring(name, this.deps.clock.now().toISOString())
  }

  #enqueue<T>(act: () => Promise<T>): Promise<T> {
    this.#waiting += 1
    this.#tell()
    const done = this.#queue.then(act).finally(() => {
      this.#waiting -= 1
      this.#tell()
    })
    this.#queue = done.catch(() => {})
    return done
  }

  #tell(): void {
    this.deps.emit({ type: 'changed', features: ['backups'] })
  }

  #source(): BackupSource | null {
    const { site, session } = this.deps
    if (session.current === null) return null
    const { file, key } = site.source
    return { databaseFile: file, vaultFile: site.files.vault, key }
  }

  #hasChanged(): boolean {
    const { site, session } = this.deps
    if (session.current === null) return false
    const last = this.newest?.manifest.lastEvent?.id
    return last === undefined || lastEventId(site.connection.reads) !== last
  }

  #readSetting(): void {
    const { site, session } = this.deps
    if (session.current !== null) this.second.choose(readSecondSetting(site.connection.reads))
  }
}
