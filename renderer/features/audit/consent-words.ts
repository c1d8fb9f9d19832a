import type { TableWords } from './care-words.ts'

/** Tables about consents. */
export const CONSENT_TABLES: Readonly<Record<string, TableWords>> = {
  consent: {
    name: '知情同意',
    columns: {
      party: '由谁同意',
      notice_version: '告知书版本',
      signer_name: '签字人姓名',
      signer_relation: '签字人与儿童关系',
      signer_born_on: '签字人出生日期',
      signed_on: '同意日期',
      way: '同意方式',
      paper_on: '补签日期',
      attachment_id: '扫描件编号',
      basis: '无需同意的情形',
      grounds: '无需同意的理由',
      recorded_at: '登记时间',
      voided_at: '作废时间',
      voided_by: '作废人',
      void_reason: '作废原因',
    },
  },
  consent_answer: {
    name: '知情同意事项',
    columns: {
      consent_id: '同意记录编号',
      scope: '事项',
      is_granted: '是否同意',
      withdrawn_on: '撤回日期',
      withdrawn_reason: '撤回原因',
      withdrawn_at: '撤回登记时间',
      withdrawn_by: '撤回登记人',
    },
  },
}
