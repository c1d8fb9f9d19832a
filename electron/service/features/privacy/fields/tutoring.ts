import {
  CODE,
  COUNTED,
  DATE,
  empty,
  keep,
  type SharedText,
  type TableAboutAChild,
} from '../fates.ts'

/** Of tutoring_attendance, whose other columns stand in personal-fields.ts. */
const TUTORING_REMARKS = {
  homework: keep(CODE),
  meal: keep(CODE),
  health: empty('课后辅导身体情况'),
} as const

export const TUTORING_TABLES: readonly TableAboutAChild[] = [
  {
    table: 'tutoring_member',
    rows: 'child_id = @childId',
    columns: { joined_on: keep(DATE), left_on: keep(DATE) },
  },
  {
    table: 'tutoring_attendance',
    rows: 'child_id = @childId',
    columns: {
      status: keep(COUNTED),
      signed_in_at: keep('统计时长需要'),
      signed_out_at: keep('统计时长需要'),
      collected_by: empty('接走人'),
      ...TUTORING_REMARKS,
    },
  },
  {
    table: 'tutoring_call',
    rows: 'child_id = @childId',
    columns: {
      day: keep(DATE),
      called_at: keep(DATE),
      person: empty('缺席联系的对象'),
      phone: empty('缺席联系的电话'),
      outcome: empty('缺席联系的结果'),
    },
  },
  {
    table: 'tutoring_correction',
    rows: 'child_id = @childId',
    columns: {
      before: empty('点名更正前的内容'),
      after: empty('点名更正后的内容'),
      reason: empty('点名更正的原因'),
      corrected_at: keep(DATE),
    },
  },
]

const KEY = 'CAST(id AS TEXT)'

export const TUTORING_TEXTS: readonly SharedText[] = [
  { table: 'tutoring_correction', column: 'reason', key: KEY, words: '点名更正原因' },
  { table: 'tutoring_draft', column: 'sheet', key: KEY, words: '未保存的点名' },
]

export const TUTORING_OTHER: Readonly<Record<string, string>> = {
  tutoring_group: '辅导小组',
  tutoring_duty: '值班安排',
  tutoring_draft: '未保存的点名，保存后删除；文字中的姓名替换',
}
