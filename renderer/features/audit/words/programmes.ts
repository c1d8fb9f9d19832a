import type { TableWords } from '../care-words.ts'

export const PROGRAMMES_WORDS: Readonly<Record<string, TableWords>> = {
  camp_block: {
    name: '营期活动',
    columns: {
      camp_id: '营期',
      day: '日期',
      starts_at: '开始时间',
      ends_at: '结束时间',
      title: '活动名称',
      theme: '主题',
      room_id: '房间',
      place: '站外地点',
      leader_id: '负责人',
      content: '内容',
      safety: '安全提示',
    },
  },
  camp_block_member: {
    name: '营期活动协助人员',
    columns: { block_id: '活动', member_id: '人员' },
  },
  camp_material: {
    name: '营期物资',
    columns: {
      camp_id: '营期',
      block_id: '活动',
      item_id: '站内物资',
      name: '名称',
      quantity: '数量',
      unit: '单位',
      origin: '来源',
      is_ready: '已备齐',
      note: '备注',
    },
  },
  camp_confirmation: {
    name: '开营准备确认',
    columns: {
      camp_id: '营期',
      item: '事项',
      confirmed_at: '确认时间',
      confirmed_by: '确认人',
      taken_back_at: '收回时间',
      taken_back_reason: '收回原因',
    },
  },
}
