import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { AccountsErrorCode } from '#shared/features/accounts/accounts.errors.ts'
import type { KeysErrorCode } from '#shared/features/keys/keys.errors.ts'
import { GROUP_COUNT, GROUP_LENGTH, readRecoveryKey } from '#shared/features/keys/recovery-key.ts'

type Asked = Extract<
  AccountsErrorCode,
  'WRONG_PASSWORD' | 'TOO_MANY_ATTEMPTS' | 'DATABASE_BUSY' | 'VAULT_DAMAGED'
>

export const KEYS_TEXTS: ErrorTexts<KeysErrorCode | Asked> = {
  RECOVERY_KEY_LENGTH: (details) =>
    `恢复密钥共 ${detail(details, 'expected')} 个字符，现在是 ${detail(details, 'typed')} 个，请对照密钥单检查`,
  RECOVERY_KEY_MISTYPED: ({ groups }) => mistyped(Array.isArray(groups) ? groups.map(String) : []),
  RECOVERY_KEY_REFUSED: (details) =>
    `字符没有输错，但这张密钥单打不开本机的数据。现在有效的是第 ${detail(details, 'number')} 号密钥单，请核对编号和示范点名称`,
  NO_RECOVERY_SHEET: '本机没有制作过恢复密钥单，不能用这种方式重设密码',
  NOT_A_MANAGER: '恢复密钥只能重设站长账号的密码。其他账号请由站长在“账号”中重设',
  PDF_NOT_POSSIBLE: '本机没有可用的浏览器，不能生成 PDF，请用“打印…”',
  FOLDER_NOT_WRITABLE: '文件夹不能写入，请换一个文件夹',
  FILE_IN_USE: '同名文件正被其他程序打开，请关闭后再试',
  WRONG_PASSWORD: '密码不对，请检查大小写和输入法后再试',
  TOO_MANY_ATTEMPTS: (details) => `连续输错多次，请等 ${detail(details, 'seconds')} 秒后再试`,
  VAULT_DAMAGED:
    '密钥文件被人改动过，没有重新加密，数据仍是原来的密钥。请从备份恢复密钥文件，并联系机构负责人',
  DATABASE_BUSY: '数据正在备份或被另一个程序打开，现在不能办理。请稍候，或关闭其他程序后再试',
}

/** What is told under the field while a recovery key is typed. */
export function typingHint(typed: string): { readonly text: string; readonly isWrong: boolean } {
  const read = readRecoveryKey(typed)
  if (read.kind === 'whole') return { text: '8 组字符都没有输错', isWrong: false }
  if (read.kind === 'mistyped') return { text: mistyped(read.groups.map(String)), isWrong: true }
  const text = `${GROUP_COUNT} 组，每组 ${GROUP_LENGTH} 个字符；已输入 ${read.typed} / ${read.expected} 个`
  return { text, isWrong: read.typed > read.expected }
}

function mistyped(groups: readonly string[]): string {
  return `第 ${groups.join('、')} 组有误，请对照密钥单改正`
}
