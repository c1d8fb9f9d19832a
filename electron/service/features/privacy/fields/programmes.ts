import type { SharedText, TableAboutAChild } from '../fates.ts'

export const PROGRAMMES_TABLES: readonly TableAboutAChild[] = []

/** Plans name no child; who did write one there is replaced. */
export const PROGRAMMES_TEXTS: readonly SharedText[] = [
  { table: 'camp_block', column: 'title', key: 'CAST(id AS TEXT)', words: '营期活动名称' },
  { table: 'camp_block', column: 'place', key: 'CAST(id AS TEXT)', words: '营期活动地点' },
  { table: 'camp_block', column: 'content', key: 'CAST(id AS TEXT)', words: '营期活动内容' },
  { table: 'camp_block', column: 'safety', key: 'CAST(id AS TEXT)', words: '营期活动安全提示' },
  { table: 'camp_material', column: 'note', key: 'CAST(id AS TEXT)', words: '营期物资备注' },
  {
    table: 'camp_confirmation',
    column: 'taken_back_reason',
    key: 'CAST(id AS TEXT)',
    words: '收回确认的原因',
  },
]

const PLAN = '营期安排；文字中的姓名替换'

export const PROGRAMMES_OTHER: Readonly<Record<string, string>> = {
  camp_block: PLAN,
  camp_block_member: '营期工作人员安排，不含儿童信息',
  camp_material: PLAN,
  camp_confirmation: PLAN,
}
