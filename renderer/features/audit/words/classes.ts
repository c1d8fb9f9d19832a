import type { TableWords } from '../care-words.ts'

export const CLASSES_WORDS: Readonly<Record<string, TableWords>> = {
  interest_class: {
    name: '兴趣班',
    columns: {
      subject: '类别',
      period_id: '学期或假期',
      teacher_id: '老师',
      quota: '名额',
      ended_on: '结束日',
      end_reason: '结束原因',
    },
  },
  class_slot: {
    name: '兴趣班上课时段',
    columns: { class_id: '兴趣班', weekday: '星期' },
  },
  class_session: {
    name: '兴趣班场次',
    columns: {
      class_id: '兴趣班',
      planned_day: '原定日期',
      planned_at: '原定时间',
      is_make_up: '是否补课',
      teacher_id: '老师',
      status: '状态',
      topic: '教学内容',
      note: '课堂记录',
    },
  },
  class_member: {
    name: '兴趣班名单',
    columns: { class_id: '兴趣班', joined_on: '加入日期', left_on: '退出日期' },
  },
  class_choice: {
    name: '兴趣班志愿',
    columns: { class_id: '兴趣班', rank: '志愿顺序', chosen_on: '登记日期' },
  },
  class_allocation: {
    name: '兴趣班分班抽签',
    columns: {
      period_id: '学期或假期',
      seed: '抽签号',
      placed: '分到人次',
      corrected: '手工调整',
      unplaced: '未分到人数',
      made_at: '保存时间',
      made_by: '保存人',
    },
  },
  class_attendance: {
    name: '兴趣班点名',
    columns: { class_session_id: '兴趣班场次', status: '出勤情况' },
  },
}
