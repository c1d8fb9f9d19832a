import type { FrameworkErrorCode, InvalidField } from '#shared/contract/envelope.ts'
import { AppError } from '#shared/kernel/app-error.ts'

/** Sentences for refusal codes: what is wrong and what to do. */
export type ErrorTexts<Code extends string = string> = Readonly<
  Record<Code, string | ((details: Readonly<Record<string, unknown>>) => string)>
>

type StorageErrorCode =
  | 'DISK_FULL'
  | 'DATABASE_BUSY'
  | 'DATABASE_DAMAGED'
  | 'DATA_FOLDER_NOT_WRITABLE'

/** Said when a second try finds the first one recorded. */
export const ALREADY_DONE = '上一次其实已经保存，没有重复记录'

const COMMON_TEXTS: ErrorTexts<FrameworkErrorCode | StorageErrorCode> = {
  INVALID_INPUT: (details) => {
    const messages = invalidFields(details).map((field) => field.message)
    return messages.length > 0 ? messages.join('；') : '填写的内容有误，请检查后再保存'
  },
  NOT_SIGNED_IN: '已退出登录，请重新登录',
  NOT_ALLOWED: '您的账号没有这项权限，请联系站长',
  NOT_FOUND: '这条记录已不存在，请刷新后再试',
  CONFLICT: '与已有记录冲突，没有保存，请核对后再试',
  SERVICE_GONE: '后台程序中断，不能确定这一次是否已保存。请重新登录后再点一次，不会重复记录',
  ALREADY_DONE,
  DAY_OUT_OF_RANGE: '日期太早或太晚，无法计算，请核对日期',
  INTERNAL: (details) =>
    `程序出错，没有保存。请再试一次；如仍出错，请把编号 ${detail(details, 'logId')} 告诉技术支持`,
  DISK_FULL: '保存失败，磁盘已满。请清理磁盘后再试',
  DATABASE_BUSY: '数据文件正被其他程序占用，请稍候再试',
  DATABASE_DAMAGED: '数据文件已损坏，没有保存。请退出程序，用备份恢复，不要删除任何文件',
  DATA_FOLDER_NOT_WRITABLE: '保存失败，数据文件夹不能写入。请检查文件夹权限后再试',
}

/** The sentence for a failure: the feature's own words first, then the common ones. */
export function errorText(error: unknown, texts: ErrorTexts = {}): string {
  const { code, details } =
    error instanceof AppError ? error : new AppError('INTERNAL', { logId: '' })
  const all: ErrorTexts = { ...COMMON_TEXTS, ...texts }
  const text = all[code] ?? all['INTERNAL']
  if (text === undefined) return '程序出错，请再试一次'
  return typeof text === 'string' ? text : text(details)
}

/** One detail of a refusal as text, for its sentence. */
export function detail(details: Readonly<Record<string, unknown>>, name: string): string {
  const value = details[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The refused fields of an INVALID_INPUT answer. */
export function invalidFields(details: Readonly<Record<string, unknown>>): readonly InvalidField[] {
  const { fields } = details
  return Array.isArray(fields) ? (fields as InvalidField[]) : []
}
