import type { TableWords } from '../care-words.ts'

export const CAMPS_WORDS: Readonly<Record<string, TableWords>> = {
  camp_incident: {
    name: '营期健康与意外',
    columns: {
      happened_at: '发生时间',
      kind: '类别',
      what: '经过',
      measures: '处理',
      handled_by: '处理人',
      guardian_told_at: '告知监护人时间',
      closed_on: '了结日期',
    },
  },
  camp_incident_note: {
    name: '营期意外后续',
    columns: { incident_id: '意外记录', noted_on: '记录日期', text: '内容' },
  },
}
