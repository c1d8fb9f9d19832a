import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { AssessmentsErrorCode } from '#shared/features/assessments/assessments.errors.ts'

export const ASSESSMENTS_TEXTS: ErrorTexts<AssessmentsErrorCode> = {
  ASSESSMENT_LOCKED: '这份评估已经确认或作废，不能再改；需要更正的，请重新评估',
  ASSESSMENT_INCOMPLETE: (details) =>
    `还有 ${detail(details, 'count')} 项没有填，请按第三步的提示补齐后再确认`,
  ASSESSMENT_DAY_IN_FUTURE: '评估日期不能晚于今天',
  ASSESSMENT_CHILD_NOT_MEMBER: '儿童在评估日期不在册，请核对评估日期和档案',
  ASSESSMENT_NOT_NEWEST: (details) =>
    `这名儿童在 ${detail(details, 'assessedOn')} 已有评估。新的评估不能早于它；作废只能从最近一次开始`,
  ASSESSMENT_GROUNDS_MISSING: '确认的类别与建议不同，请写明理由，至少 10 个字',
  ASSESSMENT_DUE_OUT_OF_RANGE: (details) =>
    `下次评估日期要在评估日期之后，最晚 ${detail(details, 'latest')}`,
  ASSESSMENT_NOT_WAITING: '这份评估不需要会签，或已被后来的评估代替',
  ASSESSMENT_OWN_COUNTERSIGN: '评估人不能会签自己的评估，请另一位站长会签',
  ASSESSMENT_HAS_REPORT: '这份草稿已有强制报告记录，不能放弃；请完成评估',
  REASSESSMENT_DAY_IN_FUTURE: '发生日期不能晚于今天',
  EMERGENCY_REPORT_NOT_DUE: '这份评估没有列为紧急救助，不用填写强制报告记录',
  EMERGENCY_REPORT_RESTRICTED:
    '强制报告记录只对填写人和限制查阅名单中的人开放，需要查看的请联系站长列入名单',
  EMERGENCY_REPORT_IN_FUTURE: '发现、报案和告知时间不能晚于现在',
  PDF_NOT_POSSIBLE: '本机不能生成 PDF',
  PDF_NOT_PRINTED: 'PDF 没有生成成功，请再试一次',
  FOLDER_NOT_WRITABLE: '这个文件夹不能写入，请另选一个文件夹',
  FILE_IN_USE: '同名文件正在被打开，请关闭后再导出，或另选一个文件夹',
}

/** Said wherever an emergency is chosen; the law knows no grace period. */
export const EMERGENCY_BANNER =
  '先保证儿童安全，立即拨打 110 报警。法律要求“立即”报告（未成年人保护法第十一条），没有宽限时间；随后告知乡镇和县民政部门，再填写强制报告记录。'
