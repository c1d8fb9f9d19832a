import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { DossiersErrorCode } from '#shared/features/dossiers/dossiers.errors.ts'

export const DOSSIERS_TEXTS: ErrorTexts<DossiersErrorCode> = {
  DOSSIER_FULL_BY_MANAGER: '完整证件号码只有站长可以打印，请改选“隐去中间几位”，或请站长打印',
  DOSSIER_DAY_IN_FUTURE: '截至日期不能晚于今天',
  DOSSIER_BEFORE_REGISTRATION: (details) =>
    `编号 ${detail(details, 'number')} 的儿童 ${detail(details, 'registeredOn')} 才纳入，请把截至日期改到这天或以后，或先把这名儿童筛掉`,
  PDF_NOT_POSSIBLE: '本机不能生成 PDF，请勾选“同时生成 Word 文件”',
  PDF_NOT_PRINTED: 'PDF 没有生成成功，请再试一次',
  FOLDER_NOT_WRITABLE: '这个文件夹不能写入，请另选一个文件夹',
  FILE_IN_USE: '同名文件正在被打开，请关闭后再打印，或另选一个文件夹',
}
