import type { HandlersFor } from '#service/platform/context.ts'
import { addAttachment } from './add-attachment.ts'
import { correctAttachment, removeAttachment, restoreAttachment } from './correct-attachment.ts'
import { listAttachments } from './list-attachments.ts'
import { openAttachment } from './open-attachment.ts'
import { openPortrait, setPortrait } from './portrait.ts'
import { saveCopy } from './save-copy.ts'

export const attachmentsHandlers: HandlersFor<'attachments'> = {
  'attachments.list': listAttachments,
  'attachments.add': addAttachment,
  'attachments.open': openAttachment,
  'attachments.portrait': openPortrait,
  'attachments.setPortrait': setPortrait,
  'attachments.saveCopy': saveCopy,
  'attachments.correct': correctAttachment,
  'attachments.remove': removeAttachment,
  'attachments.restore': restoreAttachment,
}
