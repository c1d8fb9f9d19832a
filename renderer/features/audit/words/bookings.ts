import type { TableWords } from '../care-words.ts'

export const BOOKINGS_WORDS: Readonly<Record<string, TableWords>> = {
  reservation: {
    name: '其他安排',
    columns: {
      title: '事由',
      starts_at: '开始时间',
      ends_at: '结束时间',
      room_id: '场地',
      cancelled_at: '取消时间',
    },
  },
  reservation_member: {
    name: '其他安排的参加人员',
    columns: { reservation_id: '其他安排编号', member_id: '参加人员' },
  },
  clash_acceptance: {
    name: '已接受的时间冲突',
    columns: {
      one: '安排',
      one_place: '安排的时间和场地',
      other: '与之冲突的安排',
      other_place: '与之冲突的时间和场地',
      shared: '冲突的场地、人员或儿童',
      accepted_at: '接受时间',
      accepted_by: '接受人',
    },
  },
}
