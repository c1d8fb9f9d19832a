import { DRILL_EVERY_DAYS, type BackupState } from '#shared/features/backups/backup.ts'
import { daysBetween } from '#shared/kernel/day.ts'
import type { BackupDesk } from '#service/platform/backups/backup-desk.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { readSecondSetting } from '#service/platform/backups/backup-setting.ts'
import { lastDrillOn, lastRestore } from './backups.repository.ts'

/** What the top bar and the tab show. */
export function backupState(desk: BackupDesk, context: TaskContext): BackupState {
  const { setting, lastDrill, restore } = context.read(({ db }) => ({
    setting: readSecondSetting(db),
    lastDrill: lastDrillOn(db),
    restore: lastRestore(db),
  }))
  desk.second.choose(setting)
  const { newest } = desk
  return {
    isRunning: desk.isRunning,
    lastAt: newest?.manifest.madeAt ?? null,
    failure: desk.failure,
    second: desk.second.state(newest?.name ?? null),
    lastDrillOn: lastDrill,
    isDrillDue: lastDrill === null || daysBetween(lastDrill, context.today) > DRILL_EVERY_DAYS,
    lastRestore: restore,
  }
}
