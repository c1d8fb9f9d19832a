import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { PrivacyErrorCode } from '#shared/features/privacy/privacy.errors.ts'

export const PRIVACY_TEXTS: ErrorTexts<PrivacyErrorCode> = {
  RECORD_STILL_ON_REGISTER: '这名儿童还在册，请先办理退出再归档',
  RECORD_ALREADY_ARCHIVED: '这份档案已经归档',
  RECORD_NOT_ARCHIVED: '这份档案还没有归档，请先归档',
  RECORD_ANONYMISED: '这份档案已经匿名化，不能再恢复或登记',
  RECORD_NOT_ANONYMISED: '请先匿名化，再删除',
  RECORD_DELETED: '这份档案已经删除',
  RECORD_HAS_OPEN_LOANS: (details) =>
    `还有 ${detail(details, 'count')} 册图书没有归还，请先办理归还或丢失`,
  RETENTION_NOT_OVER: (details) =>
    `保存期限到 ${detail(details, 'until')} 才届满；提前办理请选其他依据`,
  CONTRACT_NOT_OVER: '服务合同还没有到期，不能以合同终止为依据',
  CONFIRMATION_WRONG: (details) => `请逐字输入“${detail(details, 'expected')}”`,
  NO_DELETION_REQUEST: '没有已同意的删除申请。请先在“个人信息申请”中登记并答复',
  REQUEST_IN_FUTURE: '日期不能晚于今天',
  REQUEST_ALREADY_ANSWERED: '这份申请已经答复',
  ANSWER_BEFORE_REQUEST: '答复日期不能早于收到申请的日期',
  ATTACHMENT_MISSING: '有附件的文件不在了，请先恢复备份，或不勾选附件再导出',
  ATTACHMENT_DAMAGED: '有附件已损坏，请先恢复备份，或不勾选附件再导出',
  FOLDER_NOT_WRITABLE: '所选文件夹不能写入，请换一个文件夹',
  FILE_IN_USE: '文件正被其他程序打开，请关闭后再试',
  DISK_FULL: '磁盘已满，请清理后再试',
}
