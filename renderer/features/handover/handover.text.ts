import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { HandoverCheck } from '#shared/features/handover/handover.ts'
import type { HandoverErrorCode } from '#shared/features/handover/handover.errors.ts'

export const HANDOVER_TEXTS: ErrorTexts<HandoverErrorCode> = {
  EXPORT_RUNNING: '正在导出，请等它完成或取消',
  EXPORT_CANCELLED: '已取消，没有留下文件',
  ZIP_PASSWORD_WRONG: '文件密码不对',
  ZIP_NOT_ENCRYPTED: '这个文件没有加密，不是移交文件',
  ZIP_DAMAGED: '移交文件已损坏或内容不一致，请重新导出',
  ZIP_NOT_OF_HANDOVER: '这不是本次导出的文件，或文件已被改动，请选择原文件',
  HANDOVER_NOT_VERIFIED: '请先核对移交文件，再销毁',
  RECEIPT_IN_FUTURE: '签收日期不能晚于今天',
  RECEIPT_BEFORE_EXPORT: (details) => `签收日期不能早于导出日期 ${detail(details, 'exportedOn')}`,
  CONTRACT_NOT_OVER: (details) =>
    `服务合同到 ${detail(details, 'endsOn')} 才到期，提前销毁请写明理由（至少 4 个字）`,
  SITE_NAME_WRONG: '示范点名称与登记的不一致，请逐字输入',
  WRONG_PASSWORD: '密码不对',
  TOO_MANY_ATTEMPTS: (details) => `密码错误次数过多，请 ${detail(details, 'seconds')} 秒后再试`,
  FOLDER_INSIDE_SITE: '销毁证明不能存放在将被销毁的数据文件夹里，请换一个文件夹',
  FOLDER_NOT_WRITABLE: '所选文件夹不能写入，请换一个文件夹',
  FILE_IN_USE: '文件正被其他程序打开，请关闭后再试',
  ATTACHMENT_MISSING: '有附件的文件不在了，请先恢复备份再导出',
  ATTACHMENT_DAMAGED: '有附件已损坏，请先恢复备份再导出',
}

/** One line of the check list in words. */
export function checkText({ code, state, figure }: HandoverCheck): string {
  const isOk = state === 'ok'
  switch (code) {
    case 'contract':
      return isOk ? `服务合同已于 ${figure} 到期` : `服务合同到 ${figure} 才到期`
    case 'reports':
      return isOk ? '已结束的季度都有报告' : `还有 ${figure} 个已结束的季度没有生成报告`
    case 'requests':
      return isOk ? '个人信息申请都已答复' : `还有 ${figure} 份个人信息申请没有答复`
    case 'loans':
      return isOk ? '图书都已归还' : `还有 ${figure} 册图书没有归还`
    case 'roll-calls':
      return isOk ? '点名和营期日都已登记' : `还有 ${figure} 天的点名或营期日没有登记`
    case 'backups':
      return isOk ? '今天已备份' : figure === '' ? '还没有备份' : `最近一次备份是 ${figure}`
    case 'second-copy':
      return isOk
        ? figure === ''
          ? '没有设置第二份副本'
          : '第二份副本的磁盘已接入'
        : '第二份副本的磁盘没有接入，销毁时将不能清理'
    case 'attachments':
      return isOk
        ? '附件都可移交'
        : `有 ${figure} 个受限附件、强制报告或服务记录您无权打开，须单独移交`
  }
}
