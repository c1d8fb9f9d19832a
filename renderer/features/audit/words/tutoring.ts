import type { TableWords } from '../care-words.ts'

export const TUTORING_WORDS: Readonly<Record<string, TableWords>> = {
  tutoring_group: {
    name: '辅导小组',
    columns: { term_id: '学期', name: '小组名称', room_id: '场地', tutor_id: '辅导老师' },
  },
  tutoring_duty: {
    name: '辅导值班',
    columns: { term_id: '学期', weekday: '星期', member_id: '值班人员' },
  },
  tutoring_correction: {
    name: '点名更正',
    columns: {
      before: '更正前',
      after: '更正后',
      reason: '更正原因',
      corrected_at: '更正时间',
      corrected_by: '更正人',
    },
  },
  tutoring_call: {
    name: '缺席联系',
    columns: {
      day: '日期',
      called_at: '联系时间',
      called_by: '联系人',
      person: '打给谁',
      phone: '电话',
      reached: '是否接通',
      outcome: '通话结果',
    },
  },
  tutoring_draft: {
    name: '未保存的点名',
    columns: { day: '日期', sheet: '内容', kept_at: '保留时间', kept_by: '填写人' },
  },
}
