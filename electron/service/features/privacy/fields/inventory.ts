import type { SharedText, TableAboutAChild } from '../fates.ts'

const KEY = 'CAST(id AS TEXT)'

export const INVENTORY_TABLES: readonly TableAboutAChild[] = []

export const INVENTORY_TEXTS: readonly SharedText[] = [
  { table: 'inventory_item', column: 'struck_off_reason', key: KEY, words: '物资注销原因' },
  { table: 'inventory_item', column: 'note', key: KEY, words: '物资备注' },
]

export const INVENTORY_OTHER: Readonly<Record<string, string>> = {
  inventory_item: '物资登记，不涉及儿童；文字中的姓名替换',
}
