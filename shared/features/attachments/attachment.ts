import { z } from 'zod'
import { restrictedClassSchema } from '#shared/contract/roles.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { attachmentKindSchema, mediaTypeSchema } from './attachment-codes.ts'

export const attachmentIdSchema = z.int().positive().brand<'AttachmentId'>()
export type AttachmentId = z.infer<typeof attachmentIdSchema>

/** The records a file may belong to; `id` is that record's own. */
export const attachmentSubjectSchema = z.enum(['child'])
export type AttachmentSubject = z.infer<typeof attachmentSubjectSchema>

const ownerShape = {
  subject: attachmentSubjectSchema,
  subjectId: z.int().positive(),
}
export const attachmentOwnerSchema = z.strictObject(ownerShape)
export type AttachmentOwner = z.output<typeof attachmentOwnerSchema>

/** What is written about a file, and who may open it. */
const labelShape = {
  kind: attachmentKindSchema,
  title: plainTextSchema.trim().min(1, '请填写名称').max(60, '名称最多 60 个字'),
  description: plainTextSchema.trim().max(200, '说明最多 200 个字'),
  /** Only people named for this class see and open the file; `null` for everybody of the role. */
  restrictedClass: restrictedClassSchema.nullable(),
}
export const attachmentLabelSchema = z.strictObject(labelShape)
export type AttachmentLabel = z.output<typeof attachmentLabelSchema>

export const attachmentDraftSchema = z.strictObject({
  ...ownerShape,
  ...labelShape,
  path: z.string().min(1, '请选择文件').max(4096, '文件路径过长，请移到桌面后再选'),
})

export const attachmentSchema = z.object({
  id: attachmentIdSchema,
  ...ownerShape,
  ...labelShape,
  /** The name the file had outside; never a name on disk. */
  originalName: z.string(),
  mediaType: mediaTypeSchema,
  /** Size of the clear content. */
  bytes: z.int(),
  /** Pixels; `null` for what is not a photo. */
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** 档案照片: shown at the top of the file while 照片 is consented to. */
  isPortrait: z.boolean(),
  addedAt: z.string(),
  addedBy: z.string(),
  removedAt: z.string().nullable(),
  removedBy: z.string().nullable(),
  removedReason: z.string().nullable(),
})
export type Attachment = z.output<typeof attachmentSchema>

/** The files of a record as one reader may see them. */
export const attachmentListSchema = z.object({
  attachments: z.array(attachmentSchema),
  /** Restricted files the reader is not named for: counted, so that nobody looks in vain. */
  hiddenCount: z.int(),
})
export type AttachmentList = z.output<typeof attachmentListSchema>

const reasonSchema = (what: string) =>
  plainTextSchema.trim().min(1, `请填写${what}`).max(200, `${what}最多 200 个字`)

export const removalSchema = z.strictObject({
  id: attachmentIdSchema,
  reason: reasonSchema('移除原因'),
})

export const copySchema = z.strictObject({
  id: attachmentIdSchema,
  reason: reasonSchema('另存原因'),
  folder: z.string().min(1, '请选择文件夹').max(4096, '文件夹路径过长，请换一个'),
})
