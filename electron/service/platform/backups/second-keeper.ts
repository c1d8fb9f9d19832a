import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/kernel/app-error.ts'
import { runInBackground } from '../background/background.ts'
import type { SecondSetting } from './backup-setting.ts'
import { isSameDisk, isSecondThere } from './second-copy.ts'
import { backupsFolder } from './write-backup.ts'

const noteSchema = z.object({ folder: z.string(), copiedAt: z.string(), name: z.string() })

export interface SecondState {
  readonly folder: string
  readonly state: 'done' | 'waiting' | 'failed'
  readonly reason: string | null
  readonly copiedAt: string | null
  readonly waitingSince: string | null
  readonly isSameDisk: boolean
}

/** Brings backups to the other disk whenever it is there, and remembers how far it got. */
export class SecondKeeper {
  readonly #dataFolder: string
  #setting: SecondSetting | null = null
  #failure: string | null = null

  constructor(dataFolder: string) {
    this.#dataFolder = dataFolder
  }

  get folder(): string | null {
    return this.#setting?.folder ?? null
  }

  choose(setting: SecondSetting | null): void {
    if (setting?.folder !== this.#setting?.folder) this.#failure = null
    this.#setting = setting
  }

  /** True when the disk is there and lacks this backup. */
  isBehind(newest: string): boolean {
    const { folder } = this
    return folder !== null && isSecondThere(folder) && this.#note(folder)?.name !== newest
  }

  /** Copies a backup if the disk is there; a failure is kept, not thrown. */
  async bring(name: string, at: string, signal?: AbortSignal): Promise<void> {
    const { folder } = this
    if (folder === null || !isSecondThere(folder)) return
    try {
      const order = { dataFolder: this.#dataFolder, folder, name, at }
      await runInBackground('copyToSecond', order, signal)
      const note: z.infer<typeof noteSchema> = { folder, copiedAt: at, name }
      writeFileSync(this.#noteFile, JSON.stringify(note))
      this.#failure = null
    } catch (error) {
      this.#failure = error instanceof AppError ? error.code : 'INTERNAL'
    }
  }

  /** How the second copy stands beside the newest backup; null when none is wanted. */
  state(newest: string | null): SecondState | null {
    const setting = this.#setting
    if (setting === null) return null
    const { folder, chosenAt } = setting
    const note = this.#note(folder)
    const isDone = newest === null || note?.name === newest
    const isThere = isSecondThere(folder)
    return {
      folder,
      state: isDone ? 'done' : isThere && this.#failure !== null ? 'failed' : 'waiting',
      reason: isDone ? null : isThere ? this.#failure : 'BACKUP_FOLDER_GONE',
      copiedAt: note?.copiedAt ?? null,
      waitingSince: isDone ? null : (note?.copiedAt ?? chosenAt),
      isSameDisk: isThere && isSameDisk(this.#dataFolder, folder),
    }
  }

  get #noteFile(): string {
    return join(backupsFolder(this.#dataFolder), 'second-copy.json')
  }

  #note(folder: string): z.infer<typeof noteSchema> | null {
    try {
      const note = noteSchema.parse(JSON.parse(readFileSync(this.#noteFile, 'utf8')))
      return note.folder === folder ? note : null
    } catch {
      return null
    }
  }
}
