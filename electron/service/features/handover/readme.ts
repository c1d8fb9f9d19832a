import type { Recipient } from '#shared/features/handover/handover.ts'
import type { HandedOver } from './export-contents.ts'

/** 说明.txt inside the zip: what is in it and how to read it without this program. */
export function readmeText(
  { site, reports, attachments, withheld }: HandedOver,
  at: { readonly number: string; readonly recipient: Recipient; readonly today: string },
): string {
  const lines = [
    `${site.fullName}数据移交`,
    `移交编号：${at.number}　日期：${at.today}`,
    `移交单位：${site.agencyName}　接收单位：${at.recipient.unit}（${at.recipient.person}）`,
    `用途：${at.recipient.purpose}　依据：${at.recipient.legalBasis}`,
    '',
    '一、内容',
    '登记表：儿童名册（含类别、个人信息申请）、营期、课后辅导、图书、资金台账、场所、家庭、评估、计划与服务、附件目录，均为 .xlsx，用 WPS 表格或 Excel 打开。',
    `工作报告：各期最新版 ${reports.length} 份，.docx 和 .xlsx。`,
    `附件：${attachments.length} 个，按儿童编号分文件夹；编号与姓名的对应见“儿童名册”。`,
    ...(withheld === 0
      ? []
      : [`另有 ${withheld} 个受限附件、强制报告或服务记录不在本包，由有权限的人员单独移交。`]),
    '',
    '二、核对',
    'manifest.json 列有每个文件的大小、SHA-256 校验值和条数，与《数据移交清单》一致。',
    '',
    '三、保管',
    '内含不满十四周岁未成年人的敏感个人信息。请只在约定用途内使用，专人保管，限制知悉范围；解压后的文件不要放在共享文件夹、网盘或即时通信软件中，用完删除。',
    '本包用 AES-256 加密，用 7-Zip、WinRAR 或 Bandizip 打开；密码由移交人另行告知，不与本包一起存放。',
  ]
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
