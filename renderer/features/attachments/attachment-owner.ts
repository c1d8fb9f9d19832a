import type { AttachmentSubject } from '#shared/features/attachments/attachment.ts'

/** The record whose files are shown, and the words that name it above every file. */
export interface Owner {
  readonly subject: AttachmentSubject
  readonly subjectId: number
  readonly name: string
  readonly number: string
}
