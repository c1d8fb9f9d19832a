import { z } from 'zod'
import { sexName } from '#shared/features/children/child-codes.ts'
import {
  AID_KINDS,
  aidKindSchema,
  GUARDIANSHIP_KINDS,
  HEALTH_STATES,
  INCOME_SOURCES,
  incomeSourceSchema,
  SCHOOLING_STATES,
  SUPERVISION_LEVELS,
  WHEREABOUTS,
} from '#shared/features/families/family-codes.ts'
import { COLLECTOR_KINDS } from '#shared/features/collectors/collector.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import { gradeByCode } from '#shared/kernel/grade.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import * as families from './family-registers.repository.ts'
import type { RegisterList } from './register-lists.ts'

const WORKBOOK = '家庭'
const CHILD = [
  ['编号', 12],
  ['姓名', 12],
] as const
/** The end is the first day on which it no longer held. */
const DATES = [
  ['起始日期', 12],
  ['变更日期', 12],
] as const

/** Families, their people and what changed with time. */
export function familyLists(db: Reads): readonly RegisterList[] {
  return [
    homes(db),
    people(db),
    guardianships(db),
    whereabouts(db),
    ...periodsOfChildren(db),
    collectors(db),
  ]
}

function homes(db: Reads): RegisterList {
  return {
    workbook: WORKBOOK,
    sheet: '家庭',
    columns: [
      ['家庭编号', 12],
      ['儿童', 28],
      ['户籍所在村', 16],
      ['经济来源', 20],
      ['救助帮扶', 20],
      ['备注', 30],
    ],
    rows: db
      .all(families.FAMILIES)
      .map((row) => [
        row.number,
        row.children ?? '',
        row.originVillage,
        listed(INCOME_SOURCES, incomeSourceSchema, row.incomeSources),
        listed(AID_KINDS, aidKindSchema, row.aidKinds),
        row.note,
      ]),
  }
}

function people(db: Reads): RegisterList {
  return {
    workbook: WORKBOOK,
    sheet: '家庭成员',
    columns: [
      ['家庭编号', 12],
      ['姓名', 12],
      ['是儿童的', 24],
      ['性别', 6],
      ['出生日期', 12],
      ['电话', 14],
      ['另一电话', 14],
      ['证件号码', 22],
      ['工作情况', 24],
    ],
    rows: db
      .all(families.PEOPLE)
      .map((row) => [
        row.family,
        row.name,
        row.child === null
          ? ''
          : `${row.child}的${row.relation === null ? '亲属' : familyRelationByCode(row.relation).name}`,
        row.sex === null ? '' : sexName(row.sex),
        row.bornOn,
        row.phone,
        row.otherPhone,
        row.idNumber,
        row.work,
      ]),
  }
}

function guardianships(db: Reads): RegisterList {
  return {
    workbook: WORKBOOK,
    sheet: '监护',
    columns: [...CHILD, ['监护人', 12], ['监护方式', 14], ['监护类型', 22], ...DATES],
    rows: db
      .all(families.GUARDIANSHIPS)
      .map((row) => [
        row.number,
        row.name,
        row.guardian,
        row.kind === null ? '' : byCode(GUARDIANSHIP_KINDS, row.kind).name,
        row.supervision === null ? '' : byCode(SUPERVISION_LEVELS, row.supervision).name,
        row.startsOn,
        row.endedOn,
      ]),
  }
}

function whereabouts(db: Reads): RegisterList {
  return {
    workbook: WORKBOOK,
    sheet: '父母去向',
    columns: [['家庭编号', 12], ['姓名', 12], ['去向', 12], ['地点', 28], ...DATES],
    rows: db
      .all(families.WHEREABOUTS)
      .map((row) => [
        row.family,
        row.person,
        byCode(WHEREABOUTS, row.state).name,
        row.place,
        row.startsOn,
        row.endedOn,
      ]),
  }
}

function periodsOfChildren(db: Reads): readonly RegisterList[] {
  return [
    {
      workbook: WORKBOOK,
      sheet: '就学',
      columns: [...CHILD, ['情况', 10], ['学校', 28], ['年级', 12], ['寄宿', 8], ...DATES],
      rows: db
        .all(families.SCHOOLINGS)
        .map((row) => [
          row.number,
          row.name,
          byCode(SCHOOLING_STATES, row.state).name,
          row.school,
          row.grade === null ? '' : gradeByCode(row.grade).name,
          row.boarding === null ? '' : row.boarding ? '是' : '否',
          row.startsOn,
          row.endedOn,
        ]),
    },
    {
      workbook: WORKBOOK,
      sheet: '居住',
      columns: [...CHILD, ['村（社区）', 16], ['现居住地址', 32], ...DATES],
      rows: db
        .all(families.RESIDENCES)
        .map((row) => [row.number, row.name, row.village, row.address, row.startsOn, row.endedOn]),
    },
    {
      workbook: WORKBOOK,
      sheet: '健康',
      columns: [...CHILD, ['状况', 8], ['具体情况', 28], ['残疾证号', 24], ...DATES],
      rows: db
        .all(families.HEALTHS)
        .map((row) => [
          row.number,
          row.name,
          byCode(HEALTH_STATES, row.state).name,
          row.words,
          row.certificate,
          row.startsOn,
          row.endedOn,
        ]),
    },
  ]
}

function collectors(db: Reads): RegisterList {
  return {
    workbook: WORKBOOK,
    sheet: '接送人',
    columns: [
      ...CHILD,
      ['接送人', 12],
      ['与儿童关系', 12],
      ['电话', 14],
      ['身份证号后四位', 14],
      ['可否接送', 10],
      ['依据', 28],
      ['依据日期', 12],
      ...DATES,
      ['结束原因', 20],
    ],
    rows: db
      .all(families.COLLECTORS)
      .map((row) => [
        row.number,
        row.name,
        row.collector,
        row.relation === null ? '' : familyRelationByCode(row.relation).name,
        row.phone,
        row.idTail,
        byCode(COLLECTOR_KINDS, row.kind).name,
        row.grounds,
        row.groundsOn,
        row.startsOn,
        row.endedOn,
        row.endReason,
      ]),
  }
}

function listed<Code extends string>(
  names: readonly { readonly code: Code; readonly name: string }[],
  code: z.ZodType<Code>,
  json: string,
): string {
  return z
    .array(code)
    .parse(JSON.parse(json))
    .map((one) => byCode(names, one).name)
    .join('、')
}
