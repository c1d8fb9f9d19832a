import type { SharedText, TableAboutAChild } from '../fates.ts'

export const BOOKINGS_TABLES: readonly TableAboutAChild[] = []

export const BOOKINGS_TEXTS: readonly SharedText[] = [
  { table: 'reservation', column: 'title', key: 'CAST(id AS TEXT)', words: '其他安排的事由' },
  { table: 'reservation', column: 'note', key: 'CAST(id AS TEXT)', words: '其他安排的备注' },
  {
    table: 'clash_acceptance',
    column: 'reason',
    key: 'CAST(id AS TEXT)',
    words: '接受时间冲突的理由',
  },
]

export const BOOKINGS_OTHER: Readonly<Record<string, string>> = {
  reservation: '会议、维修、来访等安排，不涉及儿童；文字中的姓名替换',
  reservation_member: '会议、维修、来访等安排的参加人员，只含编号',
  clash_acceptance: '接受时间冲突的记录，只含编号、时间和理由；理由中的姓名替换',
}
