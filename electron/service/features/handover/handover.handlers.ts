import type { HandlersFor } from '#service/platform/context.ts'
import { destroySite } from './destroy-site.ts'
import { previewDestruction } from './destruction-preview.ts'
import { cancelExport, exportHandover, exportProgress } from './export-handover.ts'
import { saveHandoverList } from './handover-list.ts'
import { handoverState } from './handover-state.ts'
import { verifyHandover } from './verify-handover.ts'

export const handoverHandlers: HandlersFor<'handover'> = {
  'handover.state': handoverState,
  'handover.export': exportHandover,
  'handover.progress': exportProgress,
  'handover.cancel': cancelExport,
  'handover.verify': verifyHandover,
  'handover.saveList': saveHandoverList,
  'handover.previewDestruction': previewDestruction,
  'handover.destroy': destroySite,
}
