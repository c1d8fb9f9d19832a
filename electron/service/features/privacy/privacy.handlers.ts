import type { HandlersFor } from '#service/platform/context.ts'
import { anonymiseChild, deleteChild } from './erase-child.ts'
import { exportCopy } from './export-copy.ts'
import { listErasures } from './privacy.repository.ts'
import { archiveRecord, readRecordLife, unarchiveRecord } from './record-life.ts'
import { addRequest, answerRequest, listRequests } from './requests.ts'
import { saveErasure } from './save-erasure.ts'

export const privacyHandlers: HandlersFor<'privacy'> = {
  'privacy.record': (context, { id }) => readRecordLife(context, id),
  'privacy.exportCopy': exportCopy,
  'privacy.archive': archiveRecord,
  'privacy.unarchive': unarchiveRecord,
  'privacy.anonymise': anonymiseChild,
  'privacy.delete': deleteChild,
  'privacy.erasures': ({ db }) => listErasures(db),
  'privacy.saveErasure': saveErasure,
  'privacy.requests': listRequests,
  'privacy.addRequest': addRequest,
  'privacy.answerRequest': answerRequest,
}
