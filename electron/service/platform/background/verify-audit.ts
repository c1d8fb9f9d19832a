import { verifyLog, type LogAnchor, type LogVerdict } from '../audit/verify-log.ts'
import { siteNameOf } from '../backups/inspect-database.ts'
import { listBackups } from '../backups/list-backups.ts'
import { openDatabase, type DatabaseHandle, type DatabaseKey } from '../database/open.ts'

export interface VerifyOrder {
  readonly file: string
  readonly key: DatabaseKey
  /** Where backups lie that remember the newest event of their time; one that is gone tells nothing. */
  readonly backupFolders: readonly string[]
}

/** Reads the whole log anew, as it stands at one moment, while the office works on. */
export function verifyAudit({ file, key, backupFolders }: VerifyOrder): LogVerdict {
  const database = openDatabase(file, key, 'existing')
  try {
    database.pragma('query_only = ON')
    return database.transaction(() => verifyLog(database, anchors(database, backupFolders)))()
  } finally {
    database.close()
  }
}

interface Restore {
  readonly restoredAt: string
  readonly backupMadeAt: string
  readonly safetyName: string | null
}

/**
 * What this site’s backups remember. Those of a time that a restore gave up tell of events that are
 * rightly gone.
 */
function anchors(database: DatabaseHandle, folders: readonly string[]): readonly LogAnchor[] {
  const restores = database
    .prepare(
      `SELECT restored_at AS restoredAt, backup_made_at AS backupMadeAt, safety_name AS safetyName
       FROM site_restore`,
    )
    .all() as Restore[]
  const site = siteNameOf(database)
  return folders.flatMap(listBackups).flatMap(({ name, manifest }) => {
    const { madeAt, lastEvent, siteName } = manifest
    const isGivenUp = restores.some(
      (restore) =>
        name === restore.safetyName ||
        (restore.backupMadeAt < madeAt && madeAt <= restore.restoredAt),
    )
    if (isGivenUp || siteName !== site) return []
    if (lastEvent === null || lastEvent.hash === null) return []
    return [{ eventId: lastEvent.id, hash: lastEvent.hash }]
  })
}
