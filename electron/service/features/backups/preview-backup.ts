import type { ParsedInput } from '#shared/contract/index.ts'
import type { BackupPreview } from '#shared/features/backups/backup.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { BackupDesk } from '#service/platform/backups/backup-desk.ts'
import { readRowCounts } from '#service/platform/backups/row-counts.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { actsSince } from './backups.repository.ts'
import { getBackup, toLine } from './find-backup.ts'
import { checkWith, keyOfThen } from './open-backup.ts'

/** Opens a backup beside the present and compares. Throws BACKUP_*, WRONG_PASSWORD. */
export async function previewBackup(
  desk: BackupDesk,
  context: TaskContext,
  { backup, oldLogin }: ParsedInput<'backups.preview'>,
): Promise<BackupPreview> {
  context.account()
  const { found } = getBackup(desk, backup)
  const { counts, lastEvent } = found.manifest
  const present = context.read(({ db }) => ({
    now: readRowCounts(db),
    lostActs: lastEvent === null ? null : actsSince(db, lastEvent.id),
  }))
  const shown = {
    ...present,
    line: toLine(backup.place, found, desk.newestSchema),
    before: counts,
    lastEventAt: lastEvent?.at ?? null,
  }
  const older = oldLogin === null ? [] : [await keyOfThen(desk, context, backup, oldLogin)]
  try {
    const checked = await checkWith(desk, backup, [context.site.source.key, ...older])
    return {
      ...shown,
      missingAttachments: [...checked.missingAttachments],
      needsOldPassword: false,
    }
  } catch (error) {
    const isOtherKey = error instanceof AppError && error.code === 'BACKUP_KEY_DIFFERS'
    if (!isOtherKey || oldLogin !== null) throw error
    return { ...shown, missingAttachments: [], needsOldPassword: true }
  }
}
