import type { SharedText, TableAboutAChild } from '../fates.ts'

export const TEAM_TABLES: readonly TableAboutAChild[] = []

export const TEAM_TEXTS: readonly SharedText[] = [
  { table: 'team_member', column: 'note', key: 'CAST(id AS TEXT)', words: '团队人员备注' },
]

export const TEAM_OTHER: Readonly<Record<string, string>> = {
  team_member: '工作人员；备注中的姓名替换',
}
