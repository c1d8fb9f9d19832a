import { CARE_TABLES, type TableWords } from './care-words.ts'
import { CONSENT_TABLES } from './consent-words.ts'
import { FAMILY_TABLES } from './family-words.ts'
import { CALENDAR_WORDS } from './words/calendar.ts'
import { CAMPS_WORDS } from './words/camps.ts'
import { TUTORING_WORDS } from './words/tutoring.ts'
import { TEAM_WORDS } from './words/team.ts'
import { INVENTORY_WORDS } from './words/inventory.ts'
import { BOOKINGS_WORDS } from './words/bookings.ts'
import { ENROLMENTS_WORDS } from './words/enrolments.ts'
import { PROGRAMMES_WORDS } from './words/programmes.ts'
import { CLASSES_WORDS } from './words/classes.ts'
import { PARENT_SCHOOL_WORDS } from './words/parent-school.ts'

const TABLES: Readonly<Record<string, TableWords>> = {
  ...CARE_TABLES,
  ...FAMILY_TABLES,
  ...CONSENT_TABLES,
  ...CALENDAR_WORDS,
  ...CAMPS_WORDS,
  ...TUTORING_WORDS,
  ...TEAM_WORDS,
  ...INVENTORY_WORDS,
  ...BOOKINGS_WORDS,
  ...ENROLMENTS_WORDS,
  ...PROGRAMMES_WORDS,
  ...CLASSES_WORDS,
  ...PARENT_SCHOOL_WORDS,
  account: {
    name: '账号',
    columns: {
      login_name: '登录名',
      display_name: '姓名',
      role: '角色',
      created_at: '建立时间',
      disabled_at: '停用时间',
      last_signed_in_at: '上次登录',
    },
  },
  attachment: {
    name: '附件',
    columns: {
      subject: '所属档案类别',
      subject_id: '所属档案编号',
      kind: '种类',
      title: '名称',
      description: '说明',
      original_name: '原文件名',
      media_type: '文件格式',
      bytes: '大小（字节）',
      width: '宽（像素）',
      height: '高（像素）',
      sha256: '校验值',
      file_name: '保存文件名',
      restricted_class: '限制查阅类别',
      is_portrait: '是否档案照片',
      removed_at: '移除时间',
      removed_reason: '移除原因',
    },
  },
  backup_setting: {
    name: '备份设置',
    columns: { second_folder: '第二份副本位置', chosen_at: '设置时间' },
  },
  book_copy: {
    name: '馆藏图书',
    columns: {
      barcode: '条码',
      origin: '来源方式',
      fund_source: '资金来源',
      acquired_on: '入藏日期',
      removed_on: '注销日期',
      removed_reason: '注销原因',
    },
  },
  book_title: {
    name: '图书目录',
    columns: {
      isbn: '国际标准书号',
      author: '作者',
      publisher: '出版社',
      published: '出版年',
      class_code: '分类号',
      shelf_tag: '架位标签',
      age_band: '适读年龄',
      price_fen: '定价',
      title: '书名',
    },
  },
  camp: {
    name: '营期',
    columns: {
      kind: '种类',
      leader: '负责人',
      leader_id: '带队',
      emergency_phone: '应急电话',
      insurance: '保险',
      budget_fen: '预算',
      quota: '名额',
      cancelled_on: '取消日期',
      cancel_reason: '取消原因',
    },
  },
  camp_attendance: {
    name: '营期签到',
    columns: { status: '出勤情况', morning: '上午', afternoon: '下午' },
  },
  camp_day: { name: '营期每日情况', columns: { status: '当天情况', activity: '活动内容' } },
  camp_member: { name: '营员', columns: { enrolled_on: '入营日期', withdrawn_on: '退营日期' } },
  camp_segment: { name: '营期时段' },
  handover: {
    name: '移交记录',
    columns: {
      number: '移交编号',
      recipient_unit: '接收单位',
      recipient_name: '接收人',
      purpose: '用途',
      legal_basis: '依据',
      exported_at: '导出时间',
      bytes: '大小（字节）',
      sha256: '校验值',
      contents: '内容清单',
      verified_at: '核对时间',
      received_on: '签收日期',
      received_by: '签收人',
      receipt_note: '签收说明',
    },
  },
  import_batch: {
    name: '名册导入',
    columns: {
      kind: '种类',
      file_sha256: '文件校验值',
      imported_at: '导入时间',
      undone_at: '撤销时间',
      undone_by: '撤销人',
      undo_reason: '撤销原因',
    },
  },
  import_layout: {
    name: '名册表头对应关系',
    columns: { fingerprint: '表头校验值', targets: '各列内容', used_at: '上次使用时间' },
  },
  import_row: {
    name: '名册导入明细',
    columns: {
      batch_id: '导入批次',
      sheet: '工作表',
      row_number: '行号',
      name: '姓名',
      verdict: '处理结果',
      problems: '问题',
      before: '导入前的档案',
      after: '导入后的校验值',
      undone_as: '撤销结果',
    },
  },
  ledger_check: { name: '账目复核', columns: { entry_id: '账目', checked_at: '复核时间' } },
  ledger_entry: {
    name: '资金台账',
    columns: {
      voucher_number: '凭证号',
      kind: '种类',
      source: '资金来源',
      category: '支出类别',
      amount_fen: '金额',
      summary: '摘要',
      counterparty: '对方单位或个人',
      account: '账户',
      invoice_number: '发票号',
      overdraw_reason: '超支原因',
      camp_id: '关联营期',
      reverses_id: '冲销的账目',
      created_at: '记账时间',
    },
  },
  loan: {
    name: '借阅',
    columns: {
      lent_on: '借出日期',
      due_on: '应还日期',
      renewals: '续借次数',
      closed_on: '办结日期',
      closed_as: '办结方式',
    },
  },
  policy_parameter: {
    name: '政策参数',
    columns: {
      value: '数值',
      valid_from: '起用日期',
      valid_to: '止用日期',
      source: '出处',
      entered_on: '录入日期',
      entered_by: '录入人',
    },
  },
  report: {
    name: '报告',
    columns: {
      period_kind: '报告期种类',
      version: '版次',
      made_at: '生成时间',
      rule_version: '统计口径版本',
      content: '报告数据',
      sha256: '校验值',
    },
  },
  report_evidence: {
    name: '报告数字来源',
    columns: { report_id: '报告', figure: '数字', subject: '来源种类', row_ids: '来源记录' },
  },
  report_text: { name: '报告文字', columns: { chapter: '章节', body: '内容' } },
  restore_drill: {
    name: '恢复演练',
    columns: {
      drilled_on: '演练日期',
      is_passed: '是否通过',
      findings: '检查结果',
      seconds: '用时（秒）',
    },
  },
  restricted_access: {
    name: '限制查阅名单',
    columns: { class: '限制查阅类别', granted_at: '列入时间' },
  },
  room: {
    name: '房间',
    columns: {
      use_area_dm2: '使用面积',
      building_area_dm2: '建筑面积',
      is_shared: '是否共用',
      shared_note: '共用说明',
      in_use_from: '启用日期',
      in_use_to: '停用前最后一天',
    },
  },
  room_function: { name: '房间功能', columns: { function: '功能' } },
  security_setting: { name: '锁定设置', columns: { idle_minutes: '自动锁定（分钟）' } },
  site: {
    name: '示范点信息',
    columns: {
      county_code: '县（市、区）代码',
      county_name: '县（市、区）',
      township_code: '乡镇代码',
      township_name: '乡镇（街道）',
      agency_name: '承接机构',
      manager_name: '负责人',
      phone: '电话',
      address: '地址',
      project_year_start: '项目年度起始日',
      contract_number: '合同编号',
      contract_starts_on: '合同开始日期',
      contract_ends_on: '合同结束日期',
    },
  },
  site_restore: {
    name: '备份恢复',
    columns: { restored_at: '恢复时间', restored_by: '恢复人', safety_name: '恢复前的备份' },
  },
  statutory_day: { name: '法定节假日', columns: { kind: '种类', source: '出处' } },
  tutoring_attendance: {
    name: '辅导点名',
    columns: {
      status: '出勤情况',
      signed_in_at: '签到时间',
      signed_out_at: '离开时间',
      collected_by: '接走的人',
      homework: '作业',
      meal: '用餐',
      health: '身体情况',
    },
  },
  tutoring_member: {
    name: '辅导花名册',
    columns: { joined_on: '加入日期', left_on: '退出日期', group_id: '小组' },
  },
  tutoring_session: {
    name: '辅导日',
    columns: {
      status: '当天情况',
      tutors: '辅导人员',
      tutor_count: '辅导人数',
      closed_at: '关闭时间',
      closed_by: '关闭人',
    },
  },
  tutoring_term: { name: '辅导学期', columns: { weekdays: '辅导日' } },
}

/** Columns that mean the same wherever they stand. */
const COLUMNS: Readonly<Record<string, string>> = {
  account_id: '账号',
  added_at: '添加时间',
  added_by: '添加人',
  answered_by: '答复人',
  archived_by: '归档人',
  backup_made_at: '备份时间',
  backup_name: '备份名称',
  camp_day_id: '营期日',
  camp_id: '营期',
  checked_by: '复核人',
  child_id: '儿童',
  copy_id: '图书',
  created_by: '记账人',
  day: '日期',
  done_by: '办理人',
  ends_at: '结束时间',
  ends_on: '结束日期',
  exported_by: '导出人',
  file_name: '文件名',
  granted_by: '办理人',
  id: '编号',
  made_by: '制作人',
  name: '名称',
  note: '备注',
  plan_id: '计划编号',
  reason: '原因',
  recorded_by: '登记人',
  removed_by: '移除人',
  room_id: '房间',
  session_id: '辅导日',
  starts_at: '开始时间',
  starts_on: '开始日期',
  term_id: '辅导学期',
  title_id: '图书',
}

/** 儿童档案; a table this program does not know is a record. */
export function tableName(table: string): string {
  return TABLES[table]?.name ?? '其他记录'
}

/** 出生日期; undefined for a column nobody named yet. */
export function columnName(table: string, column: string): string | undefined {
  return TABLES[table]?.columns?.[column] ?? COLUMNS[column]
}

export function isNamedTable(table: string): boolean {
  return Object.hasOwn(TABLES, table)
}
