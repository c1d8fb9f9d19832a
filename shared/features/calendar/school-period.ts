import { z } from 'zod'
import { daySchema } from '#shared/kernel/day.ts'

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
