import type { TableWords } from '../care-words.ts'

export const ENROLMENTS_WORDS: Readonly<Record<string, TableWords>> = {
  camp_form: {
    name: '营期报名表',
    columns: {
      applied_on: '报名日期',
      state: '报名情况',
      state_reason: '说明',
      consent_on: '同意书日期',
      consent_by: '同意书签字人',
      health: '健康情况',
      allergy: '过敏',
      medication: '用药',
      contact_name: '紧急联系人',
      contact_phone: '紧急联系电话',
      insured: '已投保',
    },
  },
}
