import { checkBackup, type CheckOrder } from '../backups/check-backup.ts'
import { drillBackup, type DrillOrder } from '../backups/drill-backup.ts'
import { dropSurplus } from '../backups/drop-surplus.ts'
import { stageRestore, type StageOrder } from '../backups/restore-site.ts'
import { copyToSecond, type SecondCopyOrder } from '../backups/second-copy.ts'
import { backupsFolder, writeBackup, type BackupOrder } from '../backups/write-backup.ts'

/** Everything about backups that takes long enough to be felt at the screen. */
export const BACKUP_JOBS = {
  /** A backup, and only after it is whole the older ones that are no longer wanted. */
  writeBackup(order: BackupOrder) {
    const written = writeBackup(order)
    return { ...written, dropped: dropSurplus(backupsFolder(order.dataFolder), new Date(order.at)) }
  },
  checkBackup: (order: CheckOrder) => checkBackup(order),
  copyToSecond: (order: SecondCopyOrder) => copyToSecond(order),
  stageRestore: (order: StageOrder) => stageRestore(order),
  drillBackup: (order: DrillOrder) => drillBackup(order),
} as const
