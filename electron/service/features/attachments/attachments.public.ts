export { attachmentEvents } from './child-events.ts'
export { mayReach } from './reach.ts'
export { listAttachments as listAttachmentRows } from './attachments.repository.ts'
export {
  getAttachment,
  listFilesOf,
  getStoredFile,
  listLiveFileNames,
} from './attachments.repository.ts'
export { destroyAttachmentsOf, sweepAttachments } from './destroy-attachments.ts'
