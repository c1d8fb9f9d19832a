import type { Answer } from '#shared/contract/envelope.ts'
import type { Log } from '../log.ts'
import { finishRestore, isRestoreUnfinished } from './restore-site.ts'

/** A restore that was cut off is completed before anything is opened, now or when the disk lets it. */
export class UnfinishedRestore {
  readonly #dataFolder: string
  readonly #log: Log
  #isPending: boolean

  constructor(dataFolder: string, log: Log) {
    this.#dataFolder = dataFolder
    this.#log = log
    this.#isPending = true
    this.isFinished()
  }

  /** Tries again while it is not. */
  isFinished(): boolean {
    if (!this.#isPending && !isRestoreUnfinished(this.#dataFolder)) return true
    try {
      if (finishRestore(this.#dataFolder)) this.#log.info('a restore was completed')
      this.#isPending = false
    } catch (error) {
      this.#isPending = true
      this.#log.error('a restore could not be completed', error)
    }
    return !this.#isPending
  }

  readonly answer: Answer = { ok: false, error: { code: 'RESTORE_UNFINISHED', details: {} } }
}
