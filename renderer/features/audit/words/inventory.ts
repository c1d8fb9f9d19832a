import type { TableWords } from '../care-words.ts'

export const INVENTORY_WORDS: Readonly<Record<string, TableWords>> = {
  inventory_item: {
    name: '物资',
    columns: {
      number: '物资编号',
      name: '物资名称',
      pinyin: '名称拼音',
      initials: '拼音首字母',
      category: '类别',
      unit: '单位',
      quantity: '数量',
      acquired_on: '取得日期',
      struck_off_on: '注销日期',
      struck_off_reason: '注销原因',
    },
  },
}
