import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'
import { isOnNetwork } from './network-folder.ts'

const DATABASE_NAME = /^site(?:-[1-9]\d*)?\.db$/
const DATABASE_PART = /^site(?:-(?<generation>[1-9]\d*))?\.db(?:-wal|-shm|-journal|\.making)?$/
const PARTS = ['', '-wal', '-shm', '-journal']

/** The name of the database that is encrypted with the key of one generation. */
export function databaseName(generation: number): string {
  return generation === 1 ? 'site.db' : `site-${generation}.db`
}

/** Names and whereabouts of a site's files; knows nothing of what is in them. */
export class SiteFiles {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  get vault(): string {
    return join(this.folder, 'site.vault.json')
  }

  /** Where the database is filled until the vault exists: a set-up cut off leaves no site. */
  get unfinished(): string {
    return join(this.folder, 'site.db.unfinished')
  }

  database(generation: number): string {
    return join(this.folder, databaseName(generation))
  }

  /** Whether a database of any generation is here: with no vault beside it, nobody can open it. */
  hasDatabase(): boolean {
    return this.#names().some((name) => DATABASE_NAME.test(name))
  }

  /** Throws DATA_FOLDER_NOT_LOCAL or DATA_FOLDER_NOT_WRITABLE. */
  makeFolder(): void {
    this.refuseNetwork()
    try {
      mkdirSync(this.folder, { recursive: true })
      accessSync(this.folder, constants.W_OK)
    } catch {
      throw new AppError('DATA_FOLDER_NOT_WRITABLE', { folder: this.folder })
    }
  }

  /** WAL needs shared memory, which network shares do not give. */
  refuseNetwork(): void {
    const { folder } = this
    if (isOnNetwork(folder)) throw new AppError('DATA_FOLDER_NOT_LOCAL', { folder })
  }

  /** An unfinished database stays, with its log, under another name: nothing is ever overwritten. */
  setAsideUnfinished(): void {
    const aside = `${this.unfinished}-${Date.now()}`
    for (const part of PARTS) moveIfThere(`${this.unfinished}${part}`, `${aside}${part}`)
  }

  /** The vault is there, so the set-up is complete: the database gets its name, now or after a cut. */
  finishSetUp(): void {
    const file = this.database(1)
    if (!existsSync(file)) moveIfThere(this.unfinished, file)
  }

  /** SQLite would make a new, empty database where the file is gone; throws DATABASE_MISSING instead. */
  requireDatabase(generation: number): void {
    const file = this.database(generation)
    if (!existsSync(file)) throw new AppError('DATABASE_MISSING')
    if (statSync(file).size === 0) throw new AppError('DATABASE_DAMAGED')
  }

  /** Says that this file is in the making until the vault names it; cut off before, it is removed. */
  markMaking(generation: number): void {
    writeFileSync(this.#making(generation), '')
  }

  markMade(generation: number): void {
    removeQuietly(this.#making(generation))
  }

  hasLeftovers(generation: number): boolean {
    return this.#leftovers(generation).length > 0 || existsSync(this.#making(generation))
  }

  /**
   * Removes what re-encryption left behind: files of earlier generations, whose key no vault holds
   * any more, and one that was never finished. A later one that was finished is not ours to remove:
   * somebody has put an older vault back. A file still in use elsewhere is removed another time.
   */
  removeLeftovers(generation: number): void {
    for (const leftover of this.#leftovers(generation)) {
      this.removeGeneration(leftover)
    }
    this.markMade(generation)
  }

  /** Removes one database with its log, the mark of its making last. */
  removeGeneration(generation: number): void {
    for (const part of PARTS) removeQuietly(`${this.database(generation)}${part}`)
    this.markMade(generation)
  }

  #leftovers(generation: number): readonly number[] {
    const found = this.#names().flatMap((name) => {
      const match = DATABASE_PART.exec(name)
      return match === null ? [] : [Number(match.groups?.['generation'] ?? 1)]
    })
    return [...new Set(found)].filter(
      (other) => other < generation || (other > generation && existsSync(this.#making(other))),
    )
  }

  #making(generation: number): string {
    return `${this.database(generation)}.making`
  }

  #names(): readonly string[] {
    return existsSync(this.folder) && statSync(this.folder).isDirectory()
      ? readdirSync(this.folder)
      : []
  }
}

function moveIfThere(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to)
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // In use or protected: tried again the next time the site is opened.
  }
}
