/** What a record is called that an event is about. */
export const SUBJECT_NAMES: Readonly<Record<string, string>> = {
  account: '账号',
  assessment: '评估',
  attachment: '附件',
  audit: '操作与查阅记录',
  'book-copy': '图书',
  'book-title': '图书',
  'calendar-year': '工作日历',
  camp: '营期',
  'camp-day': '营期日',
  child: '儿童',
  class: '兴趣班',
  'database-key': '数据库密钥',
  'day-exception': '停开和临时开放',
  'emergency-report': '强制报告',
  erasure: '销毁记录',
  event: '记录',
  handover: '移交',
  import_batch: '名册导入',
  'ledger-entry': '账目',
  loan: '借阅',
  'opening-hours': '开放时间',
  parameter: '政策参数',
  plan: '帮扶计划',
  'privacy-request': '个人信息申请',
  reassessment: '提前复评',
  'recovery-sheet': '恢复密钥单',
  report: '报告',
  'restore-drill': '恢复演练',
  room: '房间',
  'school-period': '学期和寒暑假',
  'security-setting': '锁定设置',
  'service-note': '服务记录',
  site: '示范点信息',
  'site-restore': '备份恢复',
  'tutoring-session': '课后辅导',
  'tutoring-term': '辅导学期',
}

/** 儿童 2026-0001 林小雨, or 记录 12 where nothing names it. */
export function subjectWords({
  subject,
  id,
  label,
}: {
  readonly subject: string
  readonly id: number
  readonly label: string | null
}): string {
  const name = SUBJECT_NAMES[subject] ?? '记录'
  if (label === null) return ONLY_ONE.has(subject) ? name : `${name} ${id}`
  return `${name} ${label}`
}

const ONLY_ONE: ReadonlySet<string> = new Set(['audit', 'database-key', 'security-setting', 'site'])
