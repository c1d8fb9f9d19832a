import { COUNTED, DATE, keep, type SharedText, type TableAboutAChild } from '../fates.ts'

export const CLASSES_TABLES: readonly TableAboutAChild[] = [
  {
    table: 'class_member',
    rows: 'child_id = @childId',
    columns: { joined_on: keep(DATE), left_on: keep(DATE) },
  },
  { table: 'class_choice', rows: 'child_id = @childId', columns: { chosen_on: keep(DATE) } },
  { table: 'class_attendance', rows: 'child_id = @childId', columns: { status: keep(COUNTED) } },
]

const KEY = 'CAST(id AS TEXT)'

export const CLASSES_TEXTS: readonly SharedText[] = [
  { table: 'interest_class', column: 'note', key: KEY, words: '兴趣班备注' },
  { table: 'interest_class', column: 'end_reason', key: KEY, words: '兴趣班结束原因' },
  { table: 'class_session', column: 'topic', key: KEY, words: '兴趣班教学内容' },
  { table: 'class_session', column: 'note', key: KEY, words: '兴趣班课堂记录' },
  { table: 'class_session', column: 'reason', key: KEY, words: '兴趣班调课原因' },
]

export const CLASSES_OTHER: Readonly<Record<string, string>> = {
  interest_class: '兴趣班安排；文字中的姓名替换',
  class_slot: '兴趣班上课时段',
  class_session: '兴趣班安排；文字中的姓名替换',
  class_allocation: '分班抽签的号码和人数',
}
