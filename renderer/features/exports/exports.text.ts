import type { ErrorTexts } from '#renderer/api/error-text.ts'
import type { ExportsErrorCode } from '#shared/features/exports/exports.errors.ts'

export const EXPORTS_TEXTS: ErrorTexts<ExportsErrorCode> = {
  EXPORT_FULL_BY_MANAGER: '完整名单只有站长可以导出，请改选“脱敏”，或请站长导出',
  EXPORT_EMPTY: '没有要导出的内容，请先调整筛选条件',
  FOLDER_NOT_WRITABLE: '文件夹不能写入，请换一个文件夹',
  FILE_IN_USE: '同名文件正被其他程序打开，请关闭后再导出',
}
