import type { TableWords } from '../care-words.ts'

export const CALENDAR_WORDS: Readonly<Record<string, TableWords>> = {
  day_exception: {
    name: '停开和临时开放',
    columns: { kind: '种类', starts_on: '第一天', ends_on: '最后一天', reason: '原因' },
  },
  opening_hours: {
    name: '开放时间',
    columns: {
      valid_from: '起用日期',
      weekdays: '开放的日子',
      opens_at: '开门时间',
      closes_at: '关门时间',
    },
  },
  school_period: {
    name: '学期和寒暑假',
    columns: {
      name: '名称',
      kind: '种类',
      starts_on: '开始日期',
      ends_on: '结束日期',
      note: '备注',
    },
  },
}
