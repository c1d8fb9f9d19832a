import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { AnswerError, InvalidField } from '#shared/contract/envelope.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { fromSqliteError } from './database/sqlite-errors.ts'
import type { Log } from './log.ts'

/** What a caller is told about a throw: our own codes as they are, anything else only a log number. */
export function toAnswerError(thrown: unknown, route: string, log: Log): AnswerError {
  const error = isDiskFull(thrown) ? new AppError('DISK_FULL') : fromSqliteError(thrown)
  if (error instanceof AppError) return { code: error.code, details: error.details }
  const logId = randomBytes(4).toString('hex')
  log.error(`${logId} ${route}`, error)
  return { code: 'INTERNAL', details: { logId } }
}

function isDiskFull(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC'
}

/** Refused fields with their paths, from a failed parse. */
export function invalidInput(error: z.ZodError): AppError {
  const fields: InvalidField[] = error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }))
  return new AppError('INVALID_INPUT', { fields })
}
