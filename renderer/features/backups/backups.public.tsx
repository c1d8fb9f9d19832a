export { BackupChip } from './BackupChip.tsx'
export { RestoreEntry } from './RestoreEntry.tsx'
