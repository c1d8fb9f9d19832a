import { z } from 'zod'
import { byCode } from './by-code.ts'

/** Why a backup was taken; the name is part of its folder's name. */
export const BACKUP_OCCASIONS = [
  { code: 'start', name: '启动' },
  { code: 'timer', name: '定时' },
  { code: 'exit', name: '退出' },
  { code: 'manual', name: '手动' },
  { code: 'upgrade', name: '升级前' },
  { code: 'before-restore', name: '恢复前' },
] as const

export type BackupOccasion = (typeof BACKUP_OCCASIONS)[number]['code']
export const backupOccasionSchema = z.enum(BACKUP_OCCASIONS.map(({ code }) => code))

export function backupOccasionName(code: BackupOccasion): string {
  return byCode(BACKUP_OCCASIONS, code).name
}
