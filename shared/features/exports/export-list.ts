import { z } from 'zod'
import type { Access } from '#shared/contract/roles.ts'
import { camps } from '#shared/features/camps/camps.contract.ts'
import { classes } from '#shared/features/classes/classes.contract.ts'
import { children } from '#shared/features/children/children.contract.ts'
import { consents } from '#shared/features/consents/consents.contract.ts'
import { funding } from '#shared/features/funding/funding.contract.ts'
import { library } from '#shared/features/library/library.contract.ts'
import { parentSchool } from '#shared/features/parent-school/parent-school.contract.ts'
import { rooms } from '#shared/features/rooms/rooms.contract.ts'
import { tutoring } from '#shared/features/tutoring/tutoring.contract.ts'

/** Lists that can be taken out of the program; each by whoever may read it on screen. */
export const EXPORT_LISTS = [
  { code: 'children', name: '儿童名册', access: children['children.list'].access, unit: '人' },
  {
    code: 'left-behind',
    name: '留守儿童名册',
    access: children['children.list'].access,
    unit: '人',
  },
  {
    code: 'in-difficulty',
    name: '困境儿童名册',
    access: children['children.list'].access,
    unit: '人',
  },
  {
    code: 'consents',
    name: '知情同意一览',
    access: consents['consents.list'].access,
    unit: '人',
  },
  {
    code: 'missing',
    name: '资料缺项清单',
    access: children['children.list'].access,
    unit: '人',
  },
  { code: 'campers', name: '营员名单', access: camps['camps.get'].access, unit: '人' },
  { code: 'tutoring', name: '辅导班名单', access: tutoring['tutoring.term'].access, unit: '人' },
  { code: 'class', name: '兴趣班名单', access: classes['classes.get'].access, unit: '人' },
  {
    code: 'parent-guests',
    name: '儿童学校家长名单',
    access: parentSchool['parent-school.get'].access,
    unit: '人',
  },
  { code: 'loans', name: '借阅记录', access: library['library.loans'].access, unit: '册' },
  { code: 'ledger', name: '资金流水', access: funding['funding.entries'].access, unit: '笔' },
  { code: 'rooms', name: '房间清单', access: rooms['rooms.list'].access, unit: '间' },
] as const satisfies readonly {
  readonly code: string
  readonly name: string
  readonly access: Access
  readonly unit: string
}[]

export const exportListSchema = z.enum(
  EXPORT_LISTS.map((list) => list.code),
  { error: '请选择要导出的名单' },
)
export type ExportListCode = z.infer<typeof exportListSchema>

export function exportList(code: ExportListCode) {
  const list = EXPORT_LISTS.find((one) => one.code === code)
  if (list === undefined) throw new RangeError(code)
  return list
}

/** How much of a person leaves the program (domain §6, L0–L3). */
export const MASKING_LEVELS = [
  {
    code: 'full',
    name: '完整（L0）',
    short: '完整',
    words: '姓名、证件号码、电话、住址全部列出，只用于经批准报送主管部门。',
  },
  {
    code: 'masked',
    name: '脱敏（L1）',
    short: '脱敏',
    words: '姓名只留姓，证件号码和电话隐去中间，出生到年月，住址到村，学校只写学段。',
  },
  { code: 'aggregate', name: '汇总数（L2）', short: '汇总', words: '只有合计数，不列个人。' },
  {
    code: 'public',
    name: '对外公开（L3）',
    short: '公开',
    words: '只有合计数，不足 3 的写“<3”，可用于公示和宣传。',
  },
] as const
export const maskingLevelSchema = z.enum(
  MASKING_LEVELS.map((level) => level.code),
  { error: '请选择脱敏级别' },
)
export type MaskingLevel = z.infer<typeof maskingLevelSchema>

export function maskingLevel(code: MaskingLevel) {
  const level = MASKING_LEVELS.find((one) => one.code === code)
  if (level === undefined) throw new RangeError(code)
  return level
}

export const EXPORT_PURPOSES = [
  { code: 'report', name: '报送主管部门' },
  { code: 'inspection', name: '检查、评估、审计' },
  { code: 'service', name: '开展服务' },
  { code: 'publicity', name: '公示、宣传' },
  { code: 'archive', name: '归档、移交' },
  { code: 'other', name: '其他' },
] as const
export const exportPurposeSchema = z.enum(
  EXPORT_PURPOSES.map((purpose) => purpose.code),
  { error: '请选择用途' },
)
export type ExportPurpose = z.infer<typeof exportPurposeSchema>

export function exportPurposeName(code: ExportPurpose): string {
  return EXPORT_PURPOSES.find((purpose) => purpose.code === code)?.name ?? code
}
