/**
 * Every text column of the schema and what becomes of it when a child's record is anonymised and
 * deleted (PIPL art. 47). The SQL is made from this declaration; a test fails for a column that is
 * not here. docs/privacy.md shows it as a table.
 */
import { ACTIVITY_OTHER, ACTIVITY_TABLES, ACTIVITY_TEXTS } from './activity-fields.ts'
import { CONSENT_TABLES } from './consent-fields.ts'
import {
  CODE,
  COUNTED,
  DATE,
  empty,
  keep,
  type SharedText,
  type TableAboutAChild,
} from './fates.ts'
import { MERGE_TABLES } from './merge-fields.ts'
import { PLAN_TABLES } from './plan-fields.ts'

export type { Fate, SharedText, TableAboutAChild } from './fates.ts'

/** Answers of a form as JSON by question, without the words written beside them. */
const withoutRemarks = (column: string, field: string): string =>
  `(SELECT json_group_object(key, json(json_replace(value, '$.${field}', ''))) FROM json_each(${column}))`

/** People only this child speaks of: those of a brother or sister still on file stay. */
const OWN_PEOPLE = `
  SELECT own.person_id FROM (
    SELECT person_id FROM child_relative WHERE child_id = @childId
    UNION SELECT person_id FROM guardianship WHERE child_id = @childId) AS own
  WHERE own.person_id IS NOT NULL AND own.person_id NOT IN (
    SELECT tie.person_id FROM child_relative AS tie
    LEFT JOIN child_record AS record ON record.child_id = tie.child_id
    WHERE tie.child_id <> @childId AND record.anonymised_on IS NULL)`

export const TABLES_ABOUT_A_CHILD: readonly TableAboutAChild[] = [
  {
    table: 'child',
    rows: 'id = @childId',
    columns: {
      number: {
        words: '儿童编号',
        // A number of the running year stays: the next child's number is counted on from it.
        delete: `CASE WHEN substr(number, 1, 4) = substr(@today, 1, 4) THEN number ELSE '已删除-' || id END`,
      },
      name: { words: '姓名', anonymise: "'儿童-' || number", delete: "'已删除'" },
      pinyin: empty('姓名拼音'),
      initials: empty('姓名拼音'),
      sex: keep(COUNTED),
      born_on: { words: '出生日期（只留年月）', anonymise: '@keptBirthDate' },
      id_type: { words: '证件类型', anonymise: "'none'" },
      id_number: { words: '证件号码', anonymise: 'NULL' },
      no_id_reason: { words: '暂无证件的原因', anonymise: "'已匿名化'" },
      ethnic_code: { words: '民族', anonymise: 'NULL' },
      registered_on: keep(DATE),
      left_on: keep(DATE),
      left_reason: keep(COUNTED),
      note: empty('备注'),
    },
  },
  {
    table: 'guardianship',
    rows: 'child_id = @childId',
    columns: {
      kind: keep(CODE),
      supervision: keep(CODE),
      starts_on: keep(DATE),
      ended_on: keep(DATE),
    },
  },
  {
    table: 'schooling',
    rows: 'child_id = @childId',
    columns: {
      school: empty('就读学校'),
      grade: keep('统计学段需要'),
      state: keep(COUNTED),
      starts_on: keep(DATE),
      ended_on: keep(DATE),
    },
  },
  {
    table: 'residence',
    rows: 'child_id = @childId',
    columns: {
      village: { words: '村（社区）', delete: "''" },
      address: empty('现居住地址'),
      starts_on: keep(DATE),
      ended_on: keep(DATE),
    },
  },
  {
    table: 'health',
    rows: 'child_id = @childId',
    columns: {
      state: keep(CODE),
      words: empty('健康状况'),
      disability_kind: { words: '残疾类别', anonymise: 'NULL' },
      disability_grade: { words: '残疾等级', anonymise: 'NULL' },
      certificate: empty('残疾证号'),
      starts_on: keep(DATE),
      ended_on: keep(DATE),
    },
  },
  {
    table: 'parent_whereabouts',
    rows: `person_id IN (${OWN_PEOPLE})`,
    columns: {
      state: keep(CODE),
      place: empty('父母务工地'),
      starts_on: keep(DATE),
      ended_on: keep(DATE),
    },
  },
  {
    table: 'family_person',
    rows: `id IN (${OWN_PEOPLE})`,
    columns: {
      name: empty('监护人、父母姓名'),
      sex: keep(CODE),
      born_on: { words: '监护人、父母出生日期', anonymise: 'NULL' },
      phone: empty('监护人、父母电话'),
      other_phone: empty('监护人、父母电话'),
      id_number: { words: '监护人、父母证件号码', anonymise: 'NULL' },
      work: empty('监护人、父母工作情况'),
    },
  },
  {
    table: 'child_relative',
    rows: 'child_id = @childId',
    columns: { relation: { words: '与儿童的关系', delete: 'NULL' } },
  },
  {
    table: 'collector',
    rows: 'child_id = @childId',
    columns: {
      name: empty('接送人姓名'),
      relation: { words: '接送人与儿童的关系', delete: 'NULL' },
      phone: empty('接送人电话'),
      id_tail: empty('接送人身份证号后四位'),
      kind: keep(CODE),
      grounds: empty('禁止接送的依据'),
      grounds_on: keep(DATE),
      starts_on: keep(DATE),
      ended_on: keep(DATE),
      end_reason: empty('接送登记结束的原因'),
    },
  },
  {
    table: 'grade_advance_row',
    rows: 'child_id = @childId',
    columns: {
      outcome: keep(CODE),
      from_grade: keep('统计学段需要'),
      to_grade: keep('统计学段需要'),
      check_value: keep('校验值，不指向个人'),
    },
  },
  {
    table: 'family',
    rows: `id = (SELECT family_id FROM child WHERE id = @childId)
      AND NOT EXISTS (SELECT 1 FROM child AS sibling
        LEFT JOIN child_record AS record ON record.child_id = sibling.id
        WHERE sibling.family_id = family.id AND sibling.id <> @childId
          AND record.anonymised_on IS NULL)`,
    columns: {
      number: keep('内部编号，不指向个人'),
      origin_village: { words: '户籍所在村', delete: "''" },
      income_sources: { words: '家庭经济来源', anonymise: "'[]'" },
      aid_kinds: { words: '家庭救助帮扶', anonymise: "'[]'" },
      note: empty('家庭备注'),
    },
  },
  {
    table: 'child_category',
    rows: 'child_id = @childId',
    columns: { code: keep(COUNTED), starts_on: keep(DATE), ended_on: keep(DATE) },
  },
  {
    table: 'import_row',
    // Rows of the name that became no child: the same child refused at first, or nobody's any more.
    rows: '(child_id = @childId OR (child_id IS NULL AND name = @name))',
    columns: {
      sheet: keep('工作表名称'),
      name: { words: '花名册导入记录中的姓名', anonymise: "'（已匿名化）'" },
      verdict: keep('导入结果计数'),
      problems: { words: '花名册导入记录中的原内容', anonymise: "'[]'" },
      before: { words: '花名册导入前的档案内容', anonymise: 'NULL' },
      after: { words: '花名册导入前的档案内容', anonymise: 'NULL' },
      undone_as: keep('导入结果计数'),
    },
  },
  {
    table: 'loan',
    rows: 'child_id = @childId',
    columns: {
      lent_on: keep(DATE),
      due_on: keep(DATE),
      closed_on: keep(DATE),
      closed_as: keep(COUNTED),
    },
  },
  {
    table: 'assessment',
    rows: 'child_id = @childId',
    columns: {
      status: keep(COUNTED),
      assessed_on: keep(DATE),
      participants: empty('评估参与人'),
      sources: keep(CODE),
      emergency: {
        words: '评估中的文字说明',
        anonymise: withoutRemarks('emergency', 'grounds'),
      },
      concerns: { words: '评估中的文字说明', anonymise: withoutRemarks('concerns', 'grounds') },
      levels: { words: '评估中的文字说明', anonymise: withoutRemarks('levels', 'remark') },
      needs: keep(CODE),
      proposed_tier: keep(COUNTED),
      tier: keep(COUNTED),
      grounds: empty('评估中的文字说明'),
      next_due_on: keep(DATE),
      effective_on: keep(DATE),
      confirmed_at: keep(DATE),
      countersigned_at: keep(DATE),
      voided_at: keep(DATE),
      void_reason: {
        words: '评估作废原因',
        anonymise: "CASE WHEN void_reason IS NULL THEN NULL ELSE '' END",
      },
    },
  },
  {
    table: 'reassessment_request',
    rows: 'child_id = @childId',
    columns: {
      reason: keep(COUNTED),
      happened_on: keep(DATE),
      note: empty('复评说明'),
      requested_at: keep(DATE),
    },
  },
  {
    table: 'emergency_report',
    rows: 'assessment_id IN (SELECT id FROM assessment WHERE child_id = @childId)',
    columns: {
      discovered_on: keep('强制报告的证明'),
      discovered_time: keep('强制报告的证明'),
      situations: keep('强制报告的证明，只含代码'),
      police_on: keep('强制报告的证明'),
      police_time: keep('强制报告的证明'),
      police_station: keep('强制报告的证明'),
      police_receiver: keep('强制报告的证明，公安工作人员'),
      police_receipt: { words: '强制报告回执号', anonymise: "''" },
      civil_on: keep('强制报告的证明'),
      civil_time: keep('强制报告的证明'),
      remark: empty('强制报告备注'),
      recorded_at: keep('强制报告的证明'),
    },
  },
  ...ACTIVITY_TABLES,
  ...PLAN_TABLES,
  ...MERGE_TABLES,
  ...CONSENT_TABLES,
  {
    table: 'privacy_request',
    rows: 'child_id = @childId',
    columns: {
      kind: keep('申请办理的证明'),
      applicant_name: { words: '申请人姓名', anonymise: "'（已匿名化）'" },
      applicant_relation: keep('申请办理的证明'),
      content: { words: '申请内容', anonymise: "'（已匿名化）'" },
      received_on: keep('申请办理的证明'),
      due_on: keep('申请办理的证明'),
      decision: keep('申请办理的证明'),
      answer: { words: '申请答复', anonymise: "''" },
      answered_on: keep('申请办理的证明'),
    },
  },
  {
    table: 'child_record',
    rows: 'child_id = @childId',
    columns: { archived_on: keep(DATE), anonymised_on: keep(DATE), deleted_on: keep(DATE) },
  },
]

/** Destroyed as a whole with their files by the feature that keeps them. */
export const DESTROYED_TABLES: Readonly<Record<string, string>> = {
  attachment: '附件：密钥先覆盖，记录和文件随后删除',
}

export const SHARED_TEXTS: readonly SharedText[] = [
  ...ACTIVITY_TEXTS,
  { table: 'camp', column: 'note', key: 'CAST(id AS TEXT)', words: '营期备注' },
  { table: 'camp', column: 'insurance', key: 'CAST(id AS TEXT)', words: '营期保险' },
  { table: 'camp', column: 'cancel_reason', key: 'CAST(id AS TEXT)', words: '营期取消原因' },
  { table: 'camp_day', column: 'activity', key: 'CAST(id AS TEXT)', words: '营期活动内容' },
  { table: 'camp_day', column: 'note', key: 'CAST(id AS TEXT)', words: '营期日备注' },
  { table: 'tutoring_term', column: 'note', key: 'CAST(id AS TEXT)', words: '辅导学期备注' },
  { table: 'tutoring_session', column: 'note', key: 'CAST(id AS TEXT)', words: '辅导日备注' },
  { table: 'room', column: 'note', key: 'CAST(id AS TEXT)', words: '房间备注' },
  {
    table: 'report_text',
    column: 'body',
    key: 'json_array(starts_on, ends_on, chapter)',
    words: '报告文字',
  },
  { table: 'import_batch', column: 'file_name', key: 'CAST(id AS TEXT)', words: '导入文件名' },
  {
    table: 'import_batch',
    column: 'undo_reason',
    key: 'CAST(id AS TEXT)',
    words: '撤销导入的原因',
  },
  {
    table: 'grade_advance',
    column: 'undo_reason',
    key: 'CAST(id AS TEXT)',
    words: '撤销升级的原因',
  },
]

/** Text that the law or the design forbids to change; when it names the child, the record says so. */
export const UNCHANGEABLE_TEXTS: readonly Omit<SharedText, 'key'>[] = [
  { table: 'ledger_entry', column: 'summary', words: '资金台账摘要' },
  { table: 'ledger_entry', column: 'counterparty', words: '资金台账往来单位' },
  { table: 'report', column: 'content', words: '已定稿报告' },
]

const STAFF = '工作人员'
const SETTING = '示范点自身信息或设置'
const BOOKS = '图书信息'
const ROOMS = '场所信息'
const MONEY = '会计资料，依法保存 30 年，不含儿童栏目'
const LOG = '留痕：个人信息的值用 eraseDetailsOfRow 删除，摘要和链保留'

/** Tables without a word about a child. */
export const OTHER_TABLES: Readonly<Record<string, string>> = {
  ...ACTIVITY_OTHER,
  account: STAFF,
  restricted_access: STAFF,
  security_setting: SETTING,
  site: SETTING,
  policy_parameter: SETTING,
  statutory_day: SETTING,
  backup_setting: SETTING,
  restore_drill: SETTING,
  site_restore: SETTING,
  room: ROOMS,
  room_function: ROOMS,
  book_title: BOOKS,
  book_copy: BOOKS,
  grade_advance: '升级批次；只含日期、经办人和撤销原因，文字中的姓名替换',
  import_layout: SETTING,
  import_batch: '导入文件信息；文件名中的姓名替换',
  camp: '营期安排；文字中的姓名替换',
  camp_segment: DATE,
  camp_day: '营期安排；文字中的姓名替换',
  tutoring_term: '辅导安排；文字中的姓名替换',
  tutoring_session: '辅导安排；文字中的姓名替换',
  report: '已定稿的数字，只含合计',
  report_evidence: '只含记录编号',
  report_text: '报告文字；姓名替换',
  ledger_entry: MONEY,
  ledger_check: MONEY,
  audit_event: LOG,
  audit_subject: LOG,
  audit_change: LOG,
  audit_detail: LOG,
  audit_erasure: LOG,
  audit_seal: LOG,
  audit_table: CODE,
  erasure: '销毁记录，不含姓名',
  handover: '移交记录，不含儿童信息',
}
