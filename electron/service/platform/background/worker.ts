import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/kernel/app-error.ts'
import { fromSqliteError } from '../database/sqlite-errors.ts'
import type { JobOrder, JobReport } from './background.ts'
import { JOBS } from './jobs.ts'

const { job, input } = workerData as JobOrder
const run = JOBS[job] as (input: unknown) => unknown

try {
  report({ ok: true, value: await run(input) })
} catch (error) {
  const known = fromSqliteError(error)
  report(
    known instanceof AppError
      ? { ok: false, code: known.code, details: known.details, stack: '' }
      : {
          ok: false,
          code: 'INTERNAL',
          details: {},
          stack: known instanceof Error ? (known.stack ?? known.message) : String(known),
        },
  )
}

function report(message: JobReport): void {
  parentPort?.postMessage(message)
}
