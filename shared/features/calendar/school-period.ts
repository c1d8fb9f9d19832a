import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { daysBetween, daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

export const schoolPeriodIdSchema = z.int().positive().brand<'SchoolPeriodId'>()
export type SchoolPeriodId = z.infer<typeof schoolPeriodIdSchema>

export const SCHOOL_PERIOD_KINDS = [
  { code: 'term', name: '学期' },
  { code: 'break', name: '寒暑假' },
] as const
export const schoolPeriodKindSchema = z.enum(
  SCHOOL_PERIOD_KINDS.map((kind) => kind.code),
  { error: '请选择学期或寒暑假' },
)
export type SchoolPeriodKind = z.infer<typeof schoolPeriodKindSchema>

/** A term has about 22 weeks, a break at most two months: half a year and more is a wrong year. */
const MOST_DAYS = 220

/** A term or a break as the form sends it. */
export const schoolPeriodDraftSchema = z
  .object({
    name: plainTextSchema.trim().min(1, '请填写名称').max(30, '名称最多 30 个字'),
    kind: schoolPeriodKindSchema,
    startsOn: daySchema,
    endsOn: daySchema,
    note: plainTextSchema.trim().max(200, '备注最多 200 个字'),
  })
  .refine((period) => period.startsOn <= period.endsOn, {
    message: '结束日期不能早于开始日期',
    path: ['endsOn'],
  })
  .refine((period) => !(daysBetween(period.startsOn, period.endsOn) >= MOST_DAYS), {
    message: '一个学期或假期不会超过 220 天，请核对年份',
    path: ['endsOn'],
  })
export type SchoolPeriodDraft = z.input<typeof schoolPeriodDraftSchema>
export type SchoolPeriodFields = z.output<typeof schoolPeriodDraftSchema>

/** A term or a break of the local schools (domain §5.8: they differ by prefecture). */
export const schoolPeriodSchema = z.object({
  id: schoolPeriodIdSchema,
  name: z.string(),
  kind: schoolPeriodKindSchema,
  startsOn: daySchema,
  endsOn: daySchema,
  note: z.string(),
})
export type SchoolPeriod = z.output<typeof schoolPeriodSchema>

export function schoolPeriodKindName(code: SchoolPeriodKind): string {
  return byCode(SCHOOL_PERIOD_KINDS, code).name
}

/** Whether two runs of days share one; both ends are included. */
export function runsOverlap(
  a: { readonly startsOn: string; readonly endsOn: string },
  b: { readonly startsOn: string; readonly endsOn: string },
): boolean {
  return a.startsOn <= b.endsOn && b.startsOn <= a.endsOn
}
