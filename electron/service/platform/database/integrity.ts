import { AppError } from '#shared/kernel/app-error.ts'
import type { DatabaseHandle } from './open.ts'

/** Refuses a damaged file before anything is read from it; throws DATABASE_DAMAGED with SQLite's findings. */
export function checkIntegrity(database: DatabaseHandle): void {
  refuse(database.pragma('quick_check(5)') as Findings)
}

/** Reads every page, table and index, which takes longer; throws DATABASE_DAMAGED. */
export function checkThoroughly(database: DatabaseHandle): void {
  refuse(database.pragma('integrity_check(5)') as Findings)
}

type Findings = readonly Readonly<Record<string, string>>[]

function refuse(findings: Findings): void {
  const problems = findings.flatMap((row) => Object.values(row)).filter((text) => text !== 'ok')
  if (problems.length > 0) throw new AppError('DATABASE_DAMAGED', { problems })
}

/** Refuses rows that refer to nothing; throws DATABASE_DAMAGED. */
export function checkForeignKeys(database: DatabaseHandle): void {
  const broken = database.pragma('foreign_key_check') as { table: string }[]
  if (broken.length > 0) {
    throw new AppError('DATABASE_DAMAGED', { tables: [...new Set(broken.map((row) => row.table))] })
  }
}
