import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'

/** What somebody confirms by hand before a camp begins. */
export const CONFIRMATIONS = [
  { code: 'site-safety', name: '场地安全检查' },
  { code: 'food', name: '食品与饮水安全' },
  { code: 'transport', name: '接送与交通安排' },
  { code: 'parents-told', name: '通知家长' },
  { code: 'weather', name: '天气与应急预案' },
] as const
export const confirmationItemSchema = z.enum(
  CONFIRMATIONS.map((item) => item.code),
  { error: '请选择确认的事项' },
)
export type ConfirmationItem = z.infer<typeof confirmationItemSchema>

/** What the program can see by itself. */
export const CHECKS = [
  { code: 'leader', name: '带队人员' },
  { code: 'phone', name: '应急电话' },
  { code: 'insurance', name: '保险' },
  { code: 'timetable', name: '每天都有日程' },
  { code: 'block-leaders', name: '每项活动有负责人' },
  { code: 'themes', name: '五类主题都有' },
  { code: 'ratio', name: '照看人数足够' },
  { code: 'roster', name: '名单' },
  { code: 'consents', name: '监护人同意书' },
  { code: 'health', name: '健康情况' },
  { code: 'insured', name: '营员参保' },
  { code: 'contacts', name: '紧急联系人' },
  { code: 'collectors', name: '接送人' },
  { code: 'materials', name: '物资' },
  { code: 'first-aid', name: '急救箱' },
] as const
export const checkCodeSchema = z.enum(CHECKS.map((check) => check.code))
export type CheckCode = z.infer<typeof checkCodeSchema>

/** Where what is missing is put right. */
export const readinessPlaceSchema = z.enum([
  'camp',
  'timetable',
  'roster',
  'forms',
  'materials',
  'inventory',
])

export const campCheckSchema = z.object({
  code: checkCodeSchema,
  isMet: z.boolean(),
  /** What is missing, named; what was found where nothing is. */
  words: z.string(),
  place: readinessPlaceSchema,
})
export type CampCheck = z.output<typeof campCheckSchema>

export const confirmationSchema = z.object({
  item: confirmationItemSchema,
  /** Null while nobody has confirmed it. */
  confirmedAt: z.string().nullable(),
  confirmedBy: z.string(),
  /** Why the last confirmation was taken back; empty unless one was. */
  takenBackReason: z.string(),
})
export type Confirmation = z.output<typeof confirmationSchema>

/** Everything that has to be in order before the children come. */
export const readinessSchema = z.object({
  checks: z.array(campCheckSchema),
  confirmations: z.array(confirmationSchema),
  missing: z.int(),
})
export type Readiness = z.output<typeof readinessSchema>

export function countMissing(
  checks: readonly Pick<CampCheck, 'isMet'>[],
  confirmations: readonly Pick<Confirmation, 'confirmedAt'>[],
): number {
  const unmet = checks.filter((check) => !check.isMet).length
  return unmet + confirmations.filter((item) => item.confirmedAt === null).length
}

/** Up to five names, and how many there are: 陈小明、吴敏等 12 人. */
export function namesText(names: readonly string[], unit: string): string {
  const shown = names.slice(0, 5).join('、')
  return names.length > 5 ? `${shown}等 ${names.length} ${unit}` : shown
}

export function confirmationName(code: ConfirmationItem): string {
  return byCode(CONFIRMATIONS, code).name
}

export function checkName(code: CheckCode): string {
  return byCode(CHECKS, code).name
}
