import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { CalendarErrorCode } from '#shared/features/calendar/calendar.errors.ts'
import type { FileErrorCode } from '#shared/kernel/file-errors.ts'

export const CALENDAR_TEXTS: ErrorTexts<CalendarErrorCode | FileErrorCode> = {
  STATUTORY_DAY_TAKEN: (details) =>
    `${detail(details, 'day')} 已登记为“${detail(details, 'name')}${kindWord(details)}”，请先更正或移除那一天`,
  STATUTORY_DAY_GONE: (details) => `${detail(details, 'day')} 已不在节假日里，请刷新后再看`,
  NOTICE_HAS_ERRORS: (details) => `没有保存，请先改正：${problemTexts(details)}`,
  NOTICE_NOT_CONFIRMED: (details) => `请先对照通知核对：${problemTexts(details)}`,
  NOTICE_FILE_KIND: '只能读取 .json、.csv、.xlsx、.xls 文件；Word 或网页里的通知请复制文字后粘贴',
  NOTICE_FILE_UNREADABLE: '文件打不开：可能已被移走、改名，或 U 盘已拔出。请重新选择文件',
  NOTICE_WITHOUT_DAYS: '没有读到放假或上班的日期，请检查文字或文件是不是放假安排',
  SCHOOL_PERIODS_OVERLAP: (details) =>
    `与“${detail(details, 'name')}”（${runWords(details)}）日期重叠，请调整其中一个的日期`,
  SCHOOL_PERIOD_NAME_TAKEN: (details) => `已有“${detail(details, 'name')}”，请换一个名称`,
  SCHOOL_PERIOD_IN_USE: (details) =>
    `兴趣班“${detail(details, 'name')}”等在这个学期内开设，不能移除；可以修改日期`,
  OPENING_HOURS_TAKEN: (details) =>
    `已有从 ${detail(details, 'validFrom')} 起用的开放时间，请修改那一条`,
  DAY_EXCEPTIONS_OVERLAP: (details) =>
    `与已登记的“${details['kind'] === 'open' ? '临时开放' : '停开'}：${detail(details, 'reason')}”（${runWords(details)}）重叠，请先修改或移除那一条`,
  PDF_NOT_POSSIBLE: '这台电脑上不能生成 PDF，请在安装完整的程序里打印',
  FOLDER_NOT_WRITABLE: '这个文件夹不能写入，请另选一个文件夹',
  FILE_IN_USE: '同名文件正在被打开，请关闭后再打印，或另选一个文件夹',
  FILE_EMPTY: '文件是空的，请选择放假安排的文件',
  FILE_TOO_LARGE: '文件太大，不像放假安排，请重新选择',
  FILE_NOT_A_SPREADSHEET: '这不是表格文件，请选择 .json、.csv、.xlsx 或 .xls',
  FILE_ENCRYPTED: '文件设有打开密码，请在表格软件里取消密码后另存再选',
  FILE_WITH_MACROS: '文件带有宏（程序），不读取。请另存为不带宏的 .xlsx 再选',
  FILE_DAMAGED: '文件已损坏，读不到结尾。请用表格软件打开，另存为 .xlsx 再选',
}

function kindWord(details: Readonly<Record<string, unknown>>): string {
  return details['kind'] === 'off' ? '放假' : '上班'
}

function runWords(details: Readonly<Record<string, unknown>>): string {
  return dayRun(detail(details, 'startsOn'), detail(details, 'endsOn'))
}

function problemTexts(details: Readonly<Record<string, unknown>>): string {
  const { problems } = details
  return Array.isArray(problems) ? problems.map(String).join('；') : ''
}

/** 2026-10-01 至 2026-10-07, or the one day. */
export function dayRun(startsOn: string, endsOn: string): string {
  return startsOn === endsOn ? startsOn : `${startsOn} 至 ${endsOn}`
}
