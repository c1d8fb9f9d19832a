import type { TableWords } from './care-words.ts'

const PERIOD = { starts_on: '起始日期', ended_on: '不再如此之日' } as const

/** Tables about the family of a child and what changes with time. */
export const FAMILY_TABLES: Readonly<Record<string, TableWords>> = {
  collector: {
    name: '接送人',
    columns: {
      starts_on: '起始日期',
      ended_on: '不再有效之日',
      person_id: '家庭成员',
      name: '姓名',
      relation: '与儿童关系',
      phone: '电话',
      id_tail: '身份证号后四位',
      kind: '可否接送',
      grounds: '依据',
      grounds_on: '依据日期',
      end_reason: '结束原因',
    },
  },
  child_merge: {
    name: '档案合并',
    columns: {
      survivor_id: '保留的档案',
      loser_id: '并入的档案',
      reason: '原因',
      merged_at: '合并时间',
      merged_by: '合并人',
    },
  },
  child_merge_step: {
    name: '档案合并的步骤',
    columns: {
      merge_id: '所属合并',
      position: '次序',
      table_name: '记录种类',
      row_id: '记录序号',
      before: '合并前',
      after: '合并后',
      digest: '校验值',
    },
  },
  not_duplicate: {
    name: '已确认不是同一名儿童',
    columns: {
      first_id: '一份档案',
      second_id: '另一份档案',
      facts: '相似之处的校验值',
      reason: '理由',
      decided_at: '确认时间',
      decided_by: '确认人',
    },
  },
  grade_advance: {
    name: '年级升级',
    columns: {
      starts_on: '升级日期',
      made_at: '办理时间',
      made_by: '办理人',
      undone_at: '撤销时间',
      undone_by: '撤销人',
      undo_reason: '撤销原因',
    },
  },
  grade_advance_row: {
    name: '年级升级明细',
    columns: {
      advance_id: '升级批次',
      outcome: '办理结果',
      from_grade: '原年级',
      to_grade: '新年级',
      ended_id: '结束的就学记录',
      opened_id: '新的就学记录',
      check_value: '校验值',
    },
  },
  child_relative: {
    name: '家庭成员关系',
    columns: { person_id: '家庭成员', relation: '与儿童关系' },
  },
  family: {
    name: '家庭',
    columns: {
      number: '家庭编号',
      origin_village: '户籍所在村',
      income_sources: '经济来源',
      aid_kinds: '救助帮扶',
      note: '备注',
    },
  },
  family_person: {
    name: '家庭成员',
    columns: {
      family_id: '家庭',
      name: '姓名',
      sex: '性别',
      born_on: '出生日期',
      phone: '电话',
      other_phone: '另一电话',
      id_number: '证件号码',
      work: '工作情况',
    },
  },
  guardianship: {
    name: '监护记录',
    columns: { ...PERIOD, person_id: '监护人', kind: '监护方式', supervision: '监护类型' },
  },
  health: {
    name: '健康记录',
    columns: {
      ...PERIOD,
      state: '健康状况',
      words: '具体情况',
      disability_kind: '残疾类别',
      disability_grade: '残疾等级',
      certificate: '残疾证号',
    },
  },
  parent_whereabouts: {
    name: '父母去向',
    columns: { ...PERIOD, person_id: '家庭成员', state: '去向', place: '地点' },
  },
  residence: {
    name: '居住记录',
    columns: { ...PERIOD, village: '村（社区）', address: '现居住地址' },
  },
  schooling: {
    name: '就学记录',
    columns: {
      ...PERIOD,
      school: '就读学校',
      grade: '年级',
      boarding: '是否寄宿',
      state: '就学情况',
    },
  },
}
