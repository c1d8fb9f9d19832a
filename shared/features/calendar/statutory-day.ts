import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { daySchema, weekdayOf, type Day, type Weekday } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

export const STATUTORY_KINDS = [
  { code: 'off', name: '放假' },
  { code: 'workday', name: '上班' },
] as const
export const statutoryKindSchema = z.enum(
  STATUTORY_KINDS.map((kind) => kind.code),
  { error: '请选择放假或上班' },
)
export type StatutoryKind = z.infer<typeof statutoryKindSchema>

/** A day off, or a make-up workday, as the State Council announced it for one year. */
export const statutoryDaySchema = z.object({
  day: daySchema,
  name: z.string(),
  kind: statutoryKindSchema,
  source: z.string(),
})
export type StatutoryDay = z.output<typeof statutoryDaySchema>

export const holidayNameSchema = plainTextSchema
  .trim()
  .min(1, '请填写节日名称')
  .max(20, '节日名称最多 20 个字')

/** Where it is announced: an address or the number of the paper. */
export const noticeSourceSchema = plainTextSchema.trim().max(200, '出处最多 200 个字')

/** One day as a screen or a file gives it. */
export const statutoryDayDraftSchema = z.strictObject({
  day: daySchema,
  name: holidayNameSchema,
  kind: statutoryKindSchema,
})
export type StatutoryDayDraft = z.output<typeof statutoryDayDraftSchema>

export function statutoryKindName(code: StatutoryKind): string {
  return byCode(STATUTORY_KINDS, code).name
}

/**
 * Whether an activity that runs on certain weekdays is due on a day: not on statutory days off; on
 * make-up workdays when it runs on school days at all (domain §5.8: make-up workdays are school days).
 */
export function isDueOn(
  day: Day,
  weekdays: readonly Weekday[],
  statutory: ReadonlyMap<string, StatutoryDay['kind']>,
): boolean {
  const kind = statutory.get(day)
  if (kind === 'off') return false
  if (kind === 'workday') return weekdays.some((weekday) => weekday <= 5)
  return weekdays.includes(weekdayOf(day))
}
