export { listFilesOf, getStoredFile, listLiveFileNames } from './attachments.repository.ts'
export { destroyAttachmentsOf, sweepAttachments } from './destroy-attachments.ts'
