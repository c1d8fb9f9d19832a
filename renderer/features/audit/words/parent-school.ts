import type { TableWords } from '../care-words.ts'

export const PARENT_SCHOOL_WORDS: Readonly<Record<string, TableWords>> = {
  parent_session: {
    name: '儿童学校场次',
    columns: {
      topic: '主题',
      title: '题目',
      place: '站外地点',
      lecturer_id: '主讲人',
      guest: '外请主讲人',
      status: '状态',
      makes_up_id: '补课的原场次',
      summary: '活动小结',
      other_guests: '其他参加人数',
      note: '取消原因',
    },
  },
  parent_guest: {
    name: '儿童学校参加人',
    columns: {
      session_id: '儿童学校场次',
      person_id: '家庭成员',
      invited_on: '邀请日期',
      status: '到会情况',
      score: '满意度',
      feedback: '意见建议',
    },
  },
}
