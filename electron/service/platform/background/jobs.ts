import { understandRoster } from '#service/features/imports/understand-roster.job.ts'
import { BACKUP_JOBS } from './backup-jobs.ts'
import { reencrypt } from './reencrypt.ts'
import { keepFile } from './keep-file.ts'
import { verifyAudit } from './verify-audit.ts'

/** Slow work that runs beside the service in a worker thread; inputs and results are plain data. */
export const JOBS = {
  ...BACKUP_JOBS,
  reencrypt,
  keepFile,
  verifyAudit,
  understandRoster,
} as const

export type Jobs = typeof JOBS
export type JobName = keyof Jobs
export type JobInput<J extends JobName> = Parameters<Jobs[J]>[0]
export type JobOutput<J extends JobName> = Awaited<ReturnType<Jobs[J]>>
