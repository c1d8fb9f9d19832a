import type { ErrorTexts } from '#renderer/api/error-text.ts'
import type { AuditErrorCode } from '#shared/features/audit/audit.errors.ts'
import type { LogFinding, LogProblem } from '#shared/features/audit/log-check.ts'
import { tableName } from './audit.words.ts'

export const AUDIT_TEXTS: ErrorTexts<AuditErrorCode | 'PDF_NOT_PRINTED'> = {
  FOLDER_NOT_WRITABLE: '这个文件夹不能写入，请另选一个文件夹',
  FILE_IN_USE: '同名文件正在被打开（如 WPS），请关闭后再试，或另选一个文件夹',
  PDF_NOT_PRINTED: 'PDF 没有生成成功，请再试一次',
}

const PROBLEM_TEXTS: Readonly<Record<LogProblem, string>> = {
  'event-missing': '中间少了一条记录',
  'event-altered': '这条记录写下之后被改动过',
  'value-altered': '这条记录保存的改动内容被改过',
  'value-missing': '这条记录保存的改动内容不见了',
  'entry-inserted': '多出了不属于任何记录的内容',
  'end-cut-off': '最后的记录被删去了一段',
  'differs-from-backup': '这条记录与备份时留下的校验值不同',
  'row-altered': '数据与记录留下时不同，有人改过',
  'row-inserted': '多出了一条没有记录的数据',
  'row-missing': '有一条数据不见了，却没有删除记录',
}

export function findingText({ problem }: LogFinding): string {
  return PROBLEM_TEXTS[problem]
}

/** 儿童档案第 12 条, or 记录 345. */
export function findingPlace({ event, table, key }: LogFinding): string {
  if (table !== null) return `${tableName(table)}（编号 ${key ?? ''}）`
  return event === null ? '—' : `第 ${event} 号记录`
}

export const OPERATION_NAMES = {
  insert: '新增',
  update: '修改',
  delete: '删除',
  baseline: '升级时登记',
} as const
