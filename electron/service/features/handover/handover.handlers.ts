import type { BackupDesk } from '#service/platform/backups/backup-desk.ts'
import type { HandlersFor } from '#service/platform/context.ts'
import { destroySite } from './destroy-site.ts'
import { previewDestruction } from './destruction-preview.ts'
import { cancelExport, exportHandover, exportProgress } from './export-handover.ts'
import { saveHandoverList } from './handover-list.ts'
import { handoverState } from './handover-state.ts'
import { recordReceipt } from './record-receipt.ts'
import { verifyHandover } from './verify-handover.ts'

/** Every route of the end of a site; no backup may run beside its destruction. */
export function handoverHandlers(desk: BackupDesk): HandlersFor<'handover'> {
  return {
    'handover.state': handoverState,
    'handover.export': exportHandover,
    'handover.progress': exportProgress,
    'handover.cancel': cancelExport,
    'handover.verify': verifyHandover,
    'handover.recordReceipt': recordReceipt,
    'handover.saveList': saveHandoverList,
    'handover.previewDestruction': previewDestruction,
    'handover.destroy': (context, order) => destroySite(desk, context, order),
  }
}
