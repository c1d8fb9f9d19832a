import type { BackupOccasion } from '#shared/kernel/codes/backup-occasions.ts'
import { addDays, addMonths, startOfMonth, type Day } from '#shared/kernel/day.ts'
import { localDay } from '../clock.ts'

export interface DatedBackup {
  readonly name: string
  /** ISO UTC. */
  readonly madeAt: string
  readonly occasion: BackupOccasion
}

const OF_TODAY = 3
const DAYS = 14
const MONTHS = 12
const SAFETY_DAYS = 30
const SAFETY_OCCASIONS: readonly BackupOccasion[] = ['upgrade', 'before-restore']

/**
 * Names of backups that may go: kept are the 3 newest of today, the newest of each day for 14
 * days, the newest of each month for 12 months, copies made before an upgrade or a restore for 30
 * days, and always the newest of all. Days after today (the clock was set back) keep their newest.
 */
export function surplusBackups(backups: readonly DatedBackup[], now: Date): readonly string[] {
  const today = localDay(now)
  const sorted = backups.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
  const dayOf = (backup: DatedBackup) => localDay(new Date(backup.madeAt))
  const kept = new Set<DatedBackup>(sorted.slice(0, 1))
  const oldestSafety = new Date(now.getTime() - SAFETY_DAYS * 86_400_000).toISOString()
  const seen = { days: new Set<Day>(), months: new Set<string>() }
  const firstDay = addDays(today, 1 - DAYS)
  const firstMonth = startOfMonth(addMonths(startOfMonth(today), 1 - MONTHS))
  let ofToday = 0
  for (const backup of sorted) {
    const day = dayOf(backup)
    const isFirstOfDay = !seen.days.has(day)
    const isFirstOfMonth = !seen.months.has(day.slice(0, 7))
    seen.days.add(day)
    seen.months.add(day.slice(0, 7))
    if (day === today && ++ofToday <= OF_TODAY) kept.add(backup)
    if (isFirstOfDay && day >= firstDay) kept.add(backup)
    if (isFirstOfMonth && day >= firstMonth) kept.add(backup)
    if (SAFETY_OCCASIONS.includes(backup.occasion) && backup.madeAt >= oldestSafety) {
      kept.add(backup)
    }
  }
  return sorted.filter((backup) => !kept.has(backup)).map(({ name }) => name)
}
