import dayjs from 'dayjs'
import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import { RESTRICTED_CLASSES, type RestrictedClass } from '#shared/contract/roles.ts'
import type { AttachmentsErrorCode } from '#shared/features/attachments/attachments.errors.ts'
import { ATTACHMENT_KINDS } from '#shared/features/attachments/attachment-codes.ts'

export const ATTACHMENTS_TEXTS: ErrorTexts<AttachmentsErrorCode> = {
  ATTACHMENT_MISSING:
    '这份附件的文件不在数据文件夹中，打不开。请到“数据安全”用备份恢复；记录仍保留，不要删除',
  ATTACHMENT_DAMAGED:
    '这份附件的文件被改动或已损坏，程序没有打开它。请到“数据安全”用备份恢复，不要删除任何文件',
  ATTACHMENT_TWICE: '这份文件已经在附件里了，没有重复保存',
  ATTACHMENT_NOT_SHOWN: '这类文件不能在程序里查看，请用“另存”',
  ATTACHMENT_RESTRICTED: '这份附件限制查阅，您不在名单中。如工作需要，请联系站长',
  ATTACHMENT_REMOVED: '这份附件已经移除，请先恢复再修改',
  PORTRAIT_NOT_A_PHOTO: '只有种类为“照片”的图片可以设为档案照片，请先用“修改”改种类',
  PORTRAIT_RESTRICTED: '限制查阅的照片不能设为档案照片，请另选一张',
  PORTRAIT_NO_CONSENT: '没有监护人对“照片”的同意，不能设为档案照片。请先在“同意与接送”中登记同意',
  CHILD_ARCHIVED: '这名儿童的档案已归档，只能查看',
  ATTACHMENT_NOT_REMOVED: '这份附件没有移除，不需要恢复',
  FILE_NOT_READABLE: '文件打不开：可能已被移走、改名，或 U 盘已拔出。请重新选择文件',
  FILE_KIND_REFUSED: (details) => KINDS_REFUSED[detail(details, 'found')] ?? KIND_UNKNOWN,
  PHOTO_HEIC: '这是苹果手机的 HEIC 照片，程序读不了。请在手机上改存为 JPG，再重新选择',
  PHOTO_TOO_MANY_PIXELS: (details) =>
    `照片超过 ${Number(detail(details, 'limit')) * 100} 万像素，没有保存。请在手机上缩小后再选`,
  FILE_EMPTY: '文件是空的，请选择有内容的文件',
  FILE_TOO_LARGE: (details) =>
    `文件超过 ${detail(details, 'limit')} MB，没有保存。请降低扫描清晰度或拆成几个文件`,
  FILE_DAMAGED: '文件已损坏，读不到结尾，没有保存。请先用其他程序打开，另存后再选',
  FILE_ENCRYPTED: '文件设有打开密码，请取消密码后另存再选',
  FOLDER_NOT_WRITABLE: '不能写入所选文件夹，请检查 U 盘是否写保护，或换一个文件夹',
}

const KIND_UNKNOWN =
  '文件内容不是照片、PDF、Word（.docx）或 Excel（.xlsx），没有保存。请选择其他文件'
const KINDS_REFUSED: Readonly<Record<string, string>> = {
  program: '这是程序或带宏的文件，可能有危险，没有保存',
  'old-office': '这是旧版 Word 或 Excel 文件，请先另存为 .docx 或 .xlsx 再选',
}

export const KIND_OPTIONS = ATTACHMENT_KINDS.map(({ code, name }) => ({ value: code, label: name }))
export const CLASS_OPTIONS = RESTRICTED_CLASSES.map(({ code, name }) => ({
  value: code,
  label: `仅“${name}”名单内的人`,
}))

export function className(code: RestrictedClass): string {
  return RESTRICTED_CLASSES.find((known) => known.code === code)?.name ?? ''
}

/** A size as the office reads it: 356 KB, 1.2 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** An instant as the office reads it: 2026-10-08 09:30. */
export function localMinute(instant: string): string {
  return dayjs(instant).format('YYYY-MM-DD HH:mm')
}
