import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'

// Word lists of the national registration form (domain §5.9).

/** 经济来源, several at once. */
export const INCOME_SOURCES = [
  { code: 'wages', name: '打工' },
  { code: 'farming', name: '种养殖' },
  { code: 'government-aid', name: '政府救助' },
  { code: 'relatives', name: '亲朋' },
  { code: 'other', name: '其他' },
] as const
export const incomeSourceSchema = z.enum(INCOME_SOURCES.map(({ code }) => code))

/** 救助帮扶, several at once. */
export const AID_KINDS = [
  { code: 'minimum-living', name: '低保' },
  { code: 'temporary', name: '临时救助' },
  { code: 'medical', name: '医疗救助' },
  { code: 'housing', name: '住房救助' },
  { code: 'other', name: '其他' },
] as const
export const aidKindSchema = z.enum(AID_KINDS.map(({ code }) => code))

export const GUARDIANSHIP_KINDS = [
  { code: 'parents', name: '父母监护' },
  { code: 'grandparents', name: '祖辈监护' },
  { code: 'entrusted', name: '委托监护' },
  { code: 'other', name: '其他' },
  { code: 'nobody', name: '无人监护' },
] as const
export const guardianshipKindSchema = z.enum(
  GUARDIANSHIP_KINDS.map(({ code }) => code),
  { error: '请选择监护方式' },
)
export type GuardianshipKind = z.infer<typeof guardianshipKindSchema>

/** 监护类型 of the national form. */
export const SUPERVISION_LEVELS = [
  { code: 'nobody', name: '无人监护' },
  { code: 'parent-unable', name: '父或母无监护能力' },
  { code: 'entrusted-unable', name: '受委托监护人能力不足' },
  { code: 'fair', name: '一般' },
  { code: 'good', name: '较好' },
] as const
export const supervisionLevelSchema = z.enum(
  SUPERVISION_LEVELS.map(({ code }) => code),
  { error: '请选择监护类型' },
)

export const WHEREABOUTS = [
  { code: 'at-home', name: '在家' },
  { code: 'working-away', name: '外出务工' },
  { code: 'missing', name: '失联' },
  { code: 'in-custody', name: '服刑在押' },
  { code: 'dead', name: '去世' },
  { code: 'other', name: '其他' },
] as const
export const whereaboutsSchema = z.enum(
  WHEREABOUTS.map(({ code }) => code),
  { error: '请选择父母去向' },
)

export const SCHOOLING_STATES = [
  { code: 'enrolled', name: '在读' },
  { code: 'not-enrolled', name: '未入学' },
  { code: 'dropped-out', name: '辍学' },
  { code: 'not-in-school', name: '不在学' },
  { code: 'graduated', name: '毕业' },
] as const
export const schoolingStateSchema = z.enum(
  SCHOOLING_STATES.map(({ code }) => code),
  { error: '请选择就学情况' },
)
export type SchoolingState = z.infer<typeof schoolingStateSchema>

export const HEALTH_STATES = [
  { code: 'healthy', name: '健康' },
  { code: 'disabled', name: '残疾' },
  { code: 'ill', name: '患病' },
] as const
export const healthStateSchema = z.enum(
  HEALTH_STATES.map(({ code }) => code),
  { error: '请选择健康状况' },
)
export type HealthState = z.infer<typeof healthStateSchema>

/** GB/T 26341, the seven kinds of the disability card. */
export const DISABILITY_KINDS = [
  { code: 'sight', name: '视力' },
  { code: 'hearing', name: '听力' },
  { code: 'speech', name: '言语' },
  { code: 'limbs', name: '肢体' },
  { code: 'intellect', name: '智力' },
  { code: 'mind', name: '精神' },
  { code: 'multiple', name: '多重' },
] as const
export const disabilityKindSchema = z.enum(
  DISABILITY_KINDS.map(({ code }) => code),
  { error: '请选择残疾类别' },
)

export const DISABILITY_GRADES = [
  { code: '1', name: '一级' },
  { code: '2', name: '二级' },
  { code: '3', name: '三级' },
  { code: '4', name: '四级' },
] as const
export const disabilityGradeSchema = z.enum(
  DISABILITY_GRADES.map(({ code }) => code),
  { error: '请选择残疾等级' },
)

/** 视力残疾二级 */
export function disabilityWords(
  kind: z.infer<typeof disabilityKindSchema>,
  grade: z.infer<typeof disabilityGradeSchema>,
): string {
  return `${byCode(DISABILITY_KINDS, kind).name}残疾${byCode(DISABILITY_GRADES, grade).name}`
}
