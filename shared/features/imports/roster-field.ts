import { z } from 'zod'

/** Columns of a roster that are read, with the word a message uses for them. */
export const ROSTER_FIELDS = [
  { code: 'name', name: '姓名' },
  { code: 'sex', name: '性别' },
  { code: 'ethnic', name: '民族' },
  { code: 'birth', name: '出生日期' },
  { code: 'idNumber', name: '身份证号' },
  { code: 'village', name: '村（社区）' },
  { code: 'address', name: '住址' },
  { code: 'school', name: '就读学校' },
  { code: 'grade', name: '年级' },
  { code: 'health', name: '健康状况' },
  { code: 'category', name: '儿童类别' },
  { code: 'leftBehind', name: '留守' },
  { code: 'inDifficulty', name: '困境' },
  { code: 'lowIncome', name: '低保' },
  { code: 'guardianName', name: '监护人姓名' },
  { code: 'guardianRelation', name: '与儿童关系' },
  { code: 'guardianPhone', name: '监护人电话' },
  { code: 'fatherName', name: '父亲姓名' },
  { code: 'fatherPlace', name: '父亲务工地' },
  { code: 'fatherPhone', name: '父亲电话' },
  { code: 'motherName', name: '母亲姓名' },
  { code: 'motherPlace', name: '母亲务工地' },
  { code: 'motherPhone', name: '母亲电话' },
  { code: 'registeredOn', name: '纳入时间' },
  { code: 'note', name: '备注' },
] as const

export const rosterFieldSchema = z.enum(ROSTER_FIELDS.map((field) => field.code))
export type RosterField = z.infer<typeof rosterFieldSchema>

export function rosterFieldName(code: RosterField): string {
  return ROSTER_FIELDS.find((field) => field.code === code)?.name ?? code
}
