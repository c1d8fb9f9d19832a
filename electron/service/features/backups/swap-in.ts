import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupRef } from '#shared/features/backups/backup.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { runInBackground } from '#service/platform/background/background.ts'
import type { BackupDesk } from '#service/platform/backups/backup-desk.ts'
import type { CheckedBackup } from '#service/platform/backups/check-backup.ts'
import { prepareRestored } from '#service/platform/backups/prepare-restored.ts'
import { commitRestore } from '#service/platform/backups/restore-site.ts'
import type { TaskContext } from '#service/platform/context.ts'
import type { Connection } from '#service/platform/database/connection.ts'
import { findManager, insertRestore } from './backups.repository.ts'
import { getBackup } from './find-backup.ts'

export interface Restoring {
  readonly backup: BackupRef
  readonly checked: CheckedBackup
  /** Name under which the restored database will be opened. */
  readonly database: string
  /** False when the present vault fits: everybody keeps the password of today. */
  readonly bringsVault: boolean
  readonly who: {
    readonly loginName: string
    readonly displayName: string
    readonly mustBeManager: boolean
  }
  readonly reason: string
  readonly safetyName: string | null
  readonly keepAs: string | null
}

/**
 * Copies the backup beside the present files, brings it up to date and writes into it who restored
 * it and why. `commit` swaps it in, `cancel` removes it. Throws BACKUP_DAMAGED, DISK_FULL,
 * BACKUP_ACCOUNT_NOT_MANAGER.
 */
export async function swapIn(
  desk: BackupDesk,
  context: TaskContext,
  restoring: Restoring,
): Promise<{ readonly commit: () => void; readonly cancel: () => void }> {
  const dataFolder = context.site.folder
  const { backup, checked, database, bringsVault, keepAs } = restoring
  const { folder } = getBackup(desk, backup)
  const beside = desk.folderOf(backup.place)
  const attachments =
    backup.place === 'local' || beside === null ? null : join(beside, 'attachments')
  const order = { dataFolder, backup: folder, attachments, database }
  const { staging } = await runInBackground('stageRestore', order)
  const cancel = () => rmSync(join(dataFolder, staging), { recursive: true, force: true })
  try {
    prepareRestored(
      join(dataFolder, staging, database),
      checked.key,
      desk.deps.migrations,
      (connection) => recordRestore(connection, context.now, restoring),
    )
  } catch (error) {
    cancel()
    throw error
  }
  return {
    commit: () => commitRestore(dataFolder, { staging, database, bringsVault, keepAs }),
    cancel,
  }
}

/** The account may be unknown to that older state; its name stays in the record. */
function recordRestore(connection: Connection, now: string, restoring: Restoring): void {
  const { who, reason, backup, checked, safetyName } = restoring
  const account = findManager(connection.reads, who.loginName)
  if (account === null && who.mustBeManager) throw new AppError('BACKUP_ACCOUNT_NOT_MANAGER')
  const head = {
    at: now,
    kind: 'act' as const,
    accountId: account?.id ?? null,
    route: 'backups.restore',
    requestId: null,
  }
  connection.transaction(head, (db, trace) => {
    const id = insertRestore(db, {
      at: now,
      by: who.mustBeManager ? (account?.displayName ?? who.displayName) : who.displayName,
      backupName: backup.name,
      backupMadeAt: checked.manifest.madeAt,
      reason,
      safetyName,
    })
    trace.about('site-restore', id)
    trace.because(reason)
  })
}
