import type { BackupDesk } from '#service/platform/backups/backup-desk.ts'
import type { HandlersFor } from '#service/platform/context.ts'
import { backupState } from './backup-state.ts'
import { listDrills } from './backups.repository.ts'
import { listLines, toLine } from './find-backup.ts'
import { holdDrill } from './hold-drill.ts'
import { previewBackup } from './preview-backup.ts'
import { restoreAtEntry, restoreBackup } from './restore-backup.ts'
import { clearSecond, setSecond } from './second-folder.ts'

/** Every route of backups; the desk holds what outlives a request. */
export function backupsHandlers(desk: BackupDesk): HandlersFor<'backups'> {
  const listIn = ({ folder }: { readonly folder: string }) => {
    desk.choose(folder)
    return Promise.resolve(listLines(desk, ['chosen']))
  }
  return {
    'backups.state': (context) => Promise.resolve(backupState(desk, context)),
    'backups.list': (context) => {
      backupState(desk, context)
      return Promise.resolve(listLines(desk, ['local', 'second']))
    },
    'backups.listIn': (_context, input) => listIn(input),
    'backups.make': async () =>
      toLine('local', { ...(await desk.make('manual')), isWhole: true }, desk.newestSchema),
    'backups.preview': (context, input) => previewBackup(desk, context, input),
    'backups.restore': (context, input) => restoreBackup(desk, context, input),
    'backups.setSecond': (context, input) => setSecond(desk, context, input),
    'backups.clearSecond': (context) => clearSecond(desk, context),
    'backups.drill': (context, input) => holdDrill(desk, context, input),
    'backups.drills': ({ db }) => listDrills(db),
    'backups.entryList': () => Promise.resolve(listLines(desk, ['local'])),
    'backups.entryListIn': (_context, input) => listIn(input),
    'backups.entryRestore': (context, input) => restoreAtEntry(desk, context, input),
  }
}
