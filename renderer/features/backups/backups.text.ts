import dayjs from 'dayjs'
import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { BackupsErrorCode } from '#shared/features/backups/backups.errors.ts'
import type { BackupPlace, BackupState, SecondCopy } from '#shared/features/backups/backup.ts'

const PARTS: Readonly<Record<string, string>> = {
  manifest: '备份说明（manifest.json）',
  database: '数据文件',
  vault: '密钥文件',
  counts: '记录条数',
  attachments: '附件',
  copy: '写入的副本',
}

export const BACKUPS_TEXTS: ErrorTexts<BackupsErrorCode> = {
  BACKUP_MISSING: '找不到这份备份，请刷新列表后再选',
  BACKUP_DAMAGED: (details) => `这份备份已损坏（${damagedParts(details)}），没有恢复。请换一份备份`,
  BACKUP_FROM_FUTURE: '这份备份由更新版本的程序保存，请先安装新版程序再恢复',
  BACKUP_KEY_DIFFERS: '备份之后更换过数据密钥，请输入备份当时的登录名和密码',
  BACKUP_ACCOUNT_NOT_MANAGER: '在这份备份里，这个账号不是站长，不能恢复。请用站长的账号',
  BACKUP_FOLDER_NOT_WRITABLE: '备份文件夹不能写入，请检查写保护和权限',
  BACKUP_FOLDER_GONE: '备份文件夹打不开，请检查U盘或移动硬盘是否插好',
  BACKUP_STOPPED: '退出时备份超时，没有完成。下次登录后会再备份',
  BACKUP_BUSY: '备份时一直有人在保存数据，请稍候再试',
  RESTORE_UNFINISHED: '上次恢复还没有完成。请关闭其他正在使用数据的程序，再重新打开本程序',
  RESTORE_SITE_BUSY: '数据文件正被其他程序使用，没有恢复，请关闭后再试',
  SECOND_FOLDER_INSIDE_SITE: '第二份副本不能放在数据文件夹里，请选择U盘或另一块硬盘上的文件夹',
  FILE_IN_USE: '文件正被其他程序打开，请关闭后再试',
  WRONG_PASSWORD: '密码不对，请检查大小写和输入法后再试',
  ACCOUNT_DISABLED: '这个账号已停用，不能恢复数据。请用站长的账号',
  TOO_MANY_ATTEMPTS: (details) => `密码连续输错多次，请等 ${detail(details, 'seconds')} 秒后再试`,
  VAULT_DAMAGED: '密钥文件已损坏，请从备份恢复',
  DATABASE_DAMAGED: '数据文件已损坏，没有备份成功。请从较早的备份恢复',
  DISK_FULL: '磁盘已满，请清理后再试',
}

/** Short reasons for the top bar. */
const REASONS: Readonly<Record<string, string>> = {
  DISK_FULL: '磁盘已满',
  BACKUP_FOLDER_NOT_WRITABLE: '文件夹不能写入',
  BACKUP_FOLDER_GONE: '文件夹打不开',
  DATA_FOLDER_NOT_WRITABLE: '文件夹不能写入',
  DATABASE_DAMAGED: '数据文件已损坏',
  DATABASE_BUSY: '数据文件被占用',
  VAULT_DAMAGED: '密钥文件已损坏',
  BACKUP_DAMAGED: '写入后核对不符',
  BACKUP_STOPPED: '退出时超时',
  BACKUP_BUSY: '数据正在保存',
}

export const PLACE_NAMES: Readonly<Record<BackupPlace, string>> = {
  local: '本机',
  second: '第二份副本',
  chosen: '所选文件夹',
}

/** Tables in the order the office thinks of them; accounts and the log stand last. */
export const COUNT_NAMES: readonly { readonly table: string; readonly name: string }[] = [
  { table: 'child', name: '儿童（人）' },
  { table: 'camp', name: '营期' },
  { table: 'camp_day', name: '营期日志' },
  { table: 'tutoring_session', name: '课后点名' },
  { table: 'book_copy', name: '图书（册）' },
  { table: 'loan', name: '借阅' },
  { table: 'ledger_entry', name: '收支记录' },
  { table: 'report', name: '报告' },
  { table: 'room', name: '房间' },
  { table: 'account', name: '账号' },
  { table: 'audit_event', name: '操作与查阅记录' },
]

interface Summary {
  readonly tone: 'success' | 'info' | 'warning' | 'error'
  readonly text: string
  /** The longer story, for the tooltip and the tab. */
  readonly hint: string
}

/** What the top bar says: the worst first. */
export function summaryOf(state: BackupState, now: dayjs.Dayjs = dayjs()): Summary {
  const last = state.lastAt === null ? '还没有备份' : `${whenText(state.lastAt, now)} 已备份`
  if (state.isRunning) return { tone: 'info', text: '正在备份…', hint: last }
  if (state.failure !== null) {
    const reason = reasonText(state.failure.code)
    return {
      tone: 'error',
      text: `备份失败：${reason}`,
      hint: `${whenText(state.failure.at, now)} 备份没有成功；上一次：${last}`,
    }
  }
  const second = state.second === null ? null : secondText(state.second, now)
  if (second !== null && second.isLate) {
    return { tone: 'warning', text: second.text, hint: `本机：${last}` }
  }
  if (state.lastAt === null) return { tone: 'warning', text: last, hint: '登录后会自动备份' }
  return { tone: 'success', text: last, hint: second?.text ?? '没有设置第二份副本' }
}

/** How the second copy stands, in one line. */
export function secondText(
  second: SecondCopy,
  now: dayjs.Dayjs = dayjs(),
): { readonly text: string; readonly isLate: boolean } {
  if (second.state === 'done') {
    const when = second.copiedAt === null ? '等待第一份备份' : whenText(second.copiedAt, now)
    return { text: `第二份副本：${when}`, isLate: false }
  }
  const days = second.waitingSince === null ? 0 : now.diff(dayjs(second.waitingSince), 'day')
  const wait = days >= 1 ? `，已等 ${days} 天` : ''
  if (second.state === 'failed') {
    return { text: `第二份副本失败：${reasonText(second.reason ?? '')}${wait}`, isLate: true }
  }
  const cause = second.reason === null ? '等待写入' : 'U盘未插入'
  return { text: `第二份副本：${cause}${wait}`, isLate: days >= 1 || second.reason !== null }
}

/** 今天 09:12, 昨天 17:30, 10-08 09:12, 2025-12-31 17:30. */
export function whenText(instant: string, now: dayjs.Dayjs = dayjs()): string {
  const at = dayjs(instant)
  const time = at.format('HH:mm')
  if (at.isSame(now, 'day')) return `今天 ${time}`
  if (at.isSame(now.subtract(1, 'day'), 'day')) return `昨天 ${time}`
  return at.format(at.isSame(now, 'year') ? 'MM-DD HH:mm' : 'YYYY-MM-DD HH:mm')
}

export function minuteText(instant: string): string {
  return dayjs(instant).format('YYYY-MM-DD HH:mm')
}

export function sizeText(bytes: number): string {
  return bytes < 1_048_576
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1_048_576).toFixed(1)} MB`
}

function reasonText(code: string): string {
  return REASONS[code] ?? '程序出错'
}

function damagedParts({ parts }: Readonly<Record<string, unknown>>): string {
  const names = Array.isArray(parts) ? parts.map((part) => PARTS[String(part)] ?? '内容') : []
  return names.length > 0 ? names.join('、') : '内容'
}
