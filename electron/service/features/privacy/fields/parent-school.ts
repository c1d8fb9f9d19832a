import { COUNTED, DATE, empty, keep, type SharedText, type TableAboutAChild } from '../fates.ts'

const KEY = 'CAST(id AS TEXT)'

export const PARENT_SCHOOL_TABLES: readonly TableAboutAChild[] = [
  {
    table: 'parent_guest',
    rows: 'child_id = @childId',
    columns: { invited_on: keep(DATE), status: keep(COUNTED), feedback: empty('儿童学校意见建议') },
  },
]

export const PARENT_SCHOOL_TEXTS: readonly SharedText[] = [
  { table: 'parent_session', column: 'title', key: KEY, words: '儿童学校题目' },
  { table: 'parent_session', column: 'summary', key: KEY, words: '儿童学校小结' },
  { table: 'parent_session', column: 'note', key: KEY, words: '儿童学校取消原因' },
]

export const PARENT_SCHOOL_OTHER: Readonly<Record<string, string>> = {
  parent_session: '儿童学校安排；文字中的姓名替换',
}
