import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/kernel/app-error.ts'
import type { JobInput, JobName, JobOutput } from './jobs.ts'

export interface JobOrder {
  readonly job: JobName
  readonly input: unknown
}

export type JobReport =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false
      readonly code: string
      readonly details: Readonly<Record<string, unknown>>
      readonly stack: string
    }

/**
 * Does slow work in a thread of its own, so that nobody waits for it at the screen. Throws the
 * AppError the job threw; a thread that dies, or is stopped by the signal, throws an Error.
 */
export function runInBackground<J extends JobName>(
  job: J,
  input: JobInput<J>,
  signal?: AbortSignal,
): Promise<JobOutput<J>> {
  const order: JobOrder = { job, input }
  const worker = new Worker(workerFile(), { workerData: order })
  const stop = () => void worker.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  const done = new Promise<JobOutput<J>>((resolve, reject) => {
    let report: JobReport | undefined
    worker.once('message', (message: JobReport) => {
      report = message
    })
    worker.once('error', reject)
    // Answered when the thread is gone: one that still closes its database must not outlive its caller.
    worker.once('exit', (code) => {
      if (report === undefined) reject(new Error(`the thread of ${job} ended with ${code}`))
      else if (report.ok) resolve(report.value as JobOutput<J>)
      else if (report.code === 'INTERNAL') reject(new Error(report.stack))
      else reject(new AppError(report.code, { ...report.details }))
    })
  })
  return done.finally(() => signal?.removeEventListener('abort', stop))
}

/** The thread’s program: a bundle of its own beside the service’s, outside the packed archive. */
function workerFile(): string {
  const isSource = import.meta.url.endsWith('.ts')
  const file = isSource ? './worker.ts' : '../background/index.js'
  return fileURLToPath(new URL(file, import.meta.url)).replace(
    `app.asar${sep}`,
    `app.asar.unpacked${sep}`,
  )
}
