import type { ErrorTexts } from '#renderer/api/error-text.ts'
import type { AccountsErrorCode } from '#shared/features/accounts/accounts.errors.ts'

export const ACCOUNTS_TEXTS: ErrorTexts<AccountsErrorCode> = {
  SITE_ALREADY_EXISTS: '本机已经建立了示范点，请直接登录',
  SITE_MISSING: '本机还没有建立示范点，请先完成首次设置',
  WRONG_PASSWORD: '密码不对，请检查大小写和输入法后再试',
  VAULT_DAMAGED: '密钥文件（site.vault.json）已损坏，请用备份恢复，不要删除任何文件',
  DATABASE_DAMAGED: '数据文件已损坏，程序没有打开它。请用备份恢复，不要删除任何文件',
  DATABASE_FROM_FUTURE: '数据由更新版本的程序保存，请安装新版程序后再打开',
  DATABASE_BUSY: '数据文件正被其他程序占用，请关闭后再试',
  DATA_FOLDER_NOT_LOCAL: '数据不能放在网络共享文件夹中，请改用本机硬盘',
}
