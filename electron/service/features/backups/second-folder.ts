import { relative, isAbsolute } from 'node:path'
import type { ParsedInput } from '#shared/contract/index.ts'
import type { BackupState } from '#shared/features/backups/backup.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { BackupDesk } from '#service/platform/backups/backup-desk.ts'
import { writeSecondFolder } from '#service/platform/backups/backup-setting.ts'
import { markSecondFolder } from '#service/platform/backups/second-copy.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { backupState } from './backup-state.ts'

/**
 * Remembers the folder and writes a backup there at once. Throws SECOND_FOLDER_INSIDE_SITE,
 * BACKUP_FOLDER_*; what goes wrong with the copy itself is told by the state.
 */
export async function setSecond(
  desk: BackupDesk,
  context: TaskContext,
  { folder }: ParsedInput<'backups.setSecond'>,
): Promise<BackupState> {
  context.account()
  if (isInside(folder, context.site.folder)) throw new AppError('SECOND_FOLDER_INSIDE_SITE')
  markSecondFolder(folder)
  context.write(({ db, now }) => writeSecondFolder(db, folder, now))
  await desk.make('manual')
  return backupState(desk, context)
}

export function clearSecond(desk: BackupDesk, context: TaskContext): Promise<BackupState> {
  context.write(({ db, now }) => writeSecondFolder(db, null, now))
  return Promise.resolve(backupState(desk, context))
}

/** A copy inside the data folder would go with it. */
function isInside(folder: string, dataFolder: string): boolean {
  const path = relative(dataFolder, folder)
  return !path.startsWith('..') && !isAbsolute(path)
}
