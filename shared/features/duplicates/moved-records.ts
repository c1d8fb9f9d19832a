/** What the rows that move with a merge are called; a table without a name here is 其他记录. */
const RECORDS: Readonly<Record<string, string>> = {
  child: '儿童档案',
  child_category: '儿童类别',
  child_relative: '家庭成员关系',
  family: '家庭情况',
  family_person: '家庭成员',
  guardianship: '监护情况',
  parent_whereabouts: '父母去向',
  schooling: '就学情况',
  residence: '居住情况',
  health: '健康状况',
  import_row: '导入记录',
  camp_member: '营员名单',
  camp_attendance: '营期签到',
  camp_incident: '营期健康与意外',
  camp_form: '营期报名表',
  tutoring_member: '课后辅导花名册',
  tutoring_attendance: '课后辅导点名',
  tutoring_call: '课后辅导缺席联系',
  tutoring_correction: '课后辅导点名更正',
  class_member: '兴趣班名单',
  class_choice: '兴趣班志愿',
  class_attendance: '兴趣班点名',
  parent_guest: '儿童学校参加人',
  loan: '图书借阅',
  assessment: '需求评估',
  reassessment_request: '复评要求',
  plan: '帮扶计划',
  service_note: '服务记录',
  attachment: '附件',
  privacy_request: '个人信息申请',
  erasure: '个人信息销毁记录',
  consent: '知情同意',
  collector: '接送人',
  grade_advance_row: '年级升级',
}

/** Words for the rows of a table, for people to read. */
export function recordWords(table: string): string {
  return RECORDS[table] ?? '其他记录'
}
