import type { ErrorTexts } from '#renderer/api/error-text.ts'
import type { ReportsErrorCode } from '#shared/features/reports/reports.errors.ts'

export const REPORTS_TEXTS: ErrorTexts<ReportsErrorCode | 'PDF_NOT_PRINTED'> = {
  REPORT_PERIOD_NOT_STARTED: '这一季度还没有开始，不能生成报告',
  FOLDER_NOT_WRITABLE: '这个文件夹不能写入，请另选一个文件夹',
  FILE_IN_USE: '同名文件正在被打开（如 WPS），请关闭后再导出，或另选一个文件夹',
  PDF_NOT_PRINTED: 'PDF 没有生成成功，请再试一次',
}
