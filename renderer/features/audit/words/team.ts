import type { TableWords } from '../care-words.ts'

export const TEAM_WORDS: Readonly<Record<string, TableWords>> = {
  team_member: {
    name: '团队人员',
    columns: {
      name: '姓名',
      pinyin: '姓名拼音',
      initials: '拼音首字母',
      kind: '人员类别',
      phone: '联系电话',
      joined_on: '到岗日期',
      left_on: '离岗日期',
    },
  },
}
