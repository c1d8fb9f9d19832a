import { z } from 'zod'

/** What a file of a child is about; the order is that of the paper file. */
export const ATTACHMENT_KINDS = [
  { code: 'consent', name: '监护人知情同意书' },
  { code: 'identity', name: '身份证明/户口簿' },
  { code: 'assessment', name: '评估表' },
  { code: 'photo', name: '照片' },
  { code: 'visit', name: '家访记录' },
  { code: 'other', name: '其他' },
] as const

export const attachmentKindSchema = z.enum(
  ATTACHMENT_KINDS.map(({ code }) => code),
  '请选择附件类型',
)
export type AttachmentKind = z.infer<typeof attachmentKindSchema>

export function attachmentKindName(code: AttachmentKind): string {
  return ATTACHMENT_KINDS.find((kind) => kind.code === code)?.name ?? code
}

/** Formats that are kept. Photos are stored anew as JPEG, the others as they came. */
export const ATTACHMENT_FORMATS = [
  { mediaType: 'image/jpeg', name: '照片', extension: 'jpg' },
  { mediaType: 'application/pdf', name: 'PDF', extension: 'pdf' },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'Word 文档',
    extension: 'docx',
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'Excel 表格',
    extension: 'xlsx',
  },
] as const

export const mediaTypeSchema = z.enum(ATTACHMENT_FORMATS.map(({ mediaType }) => mediaType))
export type MediaType = z.infer<typeof mediaTypeSchema>

export function formatOf(mediaType: MediaType): {
  readonly name: string
  readonly extension: string
} {
  return (
    ATTACHMENT_FORMATS.find((format) => format.mediaType === mediaType) ?? ATTACHMENT_FORMATS[0]
  )
}

/** Largest file that is taken, bytes. */
export const LARGEST_ATTACHMENT = 20 * 1024 * 1024
