import dayjs from 'dayjs'
import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import { ROLES } from '#shared/contract/roles.ts'
import type { AccountsErrorCode } from '#shared/features/accounts/accounts.errors.ts'

export const ACCOUNTS_TEXTS: ErrorTexts<AccountsErrorCode> = {
  SITE_ALREADY_EXISTS: '本机已经建立了示范点，请直接登录',
  SITE_MISSING: '本机还没有建立示范点，请先完成首次设置',
  WRONG_PASSWORD: '密码不对，请检查大小写和输入法后再试',
  ACCOUNT_DISABLED: '这个账号已停用，不能登录。如需恢复，请联系站长',
  TOO_MANY_ATTEMPTS: (details) =>
    `密码连续输错多次，请等 ${detail(details, 'seconds')} 秒后再试；忘记密码请联系站长重设`,
  LOGIN_NAME_TAKEN: '这个登录名已经用过（包括停用的账号），请换一个',
  LAST_MANAGER: '这是最后一个能管理账号的站长账号，不能停用或改为其他角色。请先设另一位站长',
  OWN_ACCOUNT: '这是您自己的账号，不能由自己停用；改密码请用“修改我的密码”',
  VAULT_MISSING:
    '找不到密钥文件（site.vault.json），数据无法打开，程序也没有新建空白数据。请把它放回数据文件夹，或从备份恢复',
  VAULT_DAMAGED: '密钥文件（site.vault.json）已损坏，请用备份恢复，不要删除任何文件',
  DATABASE_MISSING:
    '数据文件（site.db）不在数据文件夹中，程序没有新建空白数据。请把它放回原处，或用备份恢复',
  DATABASE_DAMAGED: '数据文件已损坏，程序没有打开它。请用备份恢复，不要删除任何文件',
  DATABASE_FROM_FUTURE: '数据由更新版本的程序保存，请安装新版程序后再打开',
  DATABASE_BUSY: '数据文件正被其他程序占用，请关闭后再试',
  DATA_FOLDER_NOT_LOCAL: '数据不能放在网络共享文件夹中，请改用本机硬盘',
  DATA_FOLDER_NOT_WRITABLE: '数据文件夹不能写入，请检查文件夹权限或改用本机其他文件夹',
}

export const ROLE_OPTIONS = ROLES.map(({ code, name }) => ({ value: code, label: name }))

/** An instant as the office reads it: 2026-10-08 09:30. */
export function localMinute(instant: string): string {
  return dayjs(instant).format('YYYY-MM-DD HH:mm')
}
