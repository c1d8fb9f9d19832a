import { openDatabase, copyDatabase, type DatabaseKey } from '../database/open.ts'

/** Slow work that runs beside the service in a worker thread; inputs and results are plain data. */
export const JOBS = {
  /** Writes a consistent, still encrypted snapshot of a database in use; the target must not exist. */
  copyDatabase({ source, key, target }: CopyOrder): Record<never, never> {
    const database = openDatabase(source, key)
    try {
      copyDatabase(database, target)
      return {}
    } finally {
      database.close()
    }
  },
} as const

interface CopyOrder {
  readonly source: string
  readonly key: DatabaseKey
  readonly target: string
}

export type Jobs = typeof JOBS
export type JobName = keyof Jobs
export type JobInput<J extends JobName> = Parameters<Jobs[J]>[0]
export type JobOutput<J extends JobName> = Awaited<ReturnType<Jobs[J]>>
