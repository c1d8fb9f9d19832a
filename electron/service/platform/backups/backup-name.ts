import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { backupOccasionName, type BackupOccasion } from '#shared/kernel/codes/backup-occasions.ts'

const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** A free folder name that tells local time and occasion: 2026-11-24_0912_定时. */
export function freeBackupName(folder: string, at: Date, occasion: BackupOccasion): string {
  const local = new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString()
  const time = local.slice(11, 16).replace(':', '')
  const name = `${local.slice(0, 10)}_${time}_${backupOccasionName(occasion)}`
  for (let serial = 1; ; serial++) {
    const candidate = serial === 1 ? name : `${name}_${serial}`
    if (!existsSync(join(folder, candidate))) return candidate
  }
}
