import { writeBackup, type BackupSource, type WrittenBackup } from './write-backup.ts'

/** Keeps a whole backup of the site before its schema changes. Throws as writeBackup does. */
export function backUpBeforeMigrating(source: BackupSource, dataFolder: string): WrittenBackup {
  return writeBackup({
    source,
    dataFolder,
    at: new Date().toISOString(),
    occasion: 'upgrade',
    programVersion: '',
  })
}
