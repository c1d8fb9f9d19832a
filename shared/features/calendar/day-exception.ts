import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { daysBetween, daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

export const dayExceptionIdSchema = z.int().positive().brand<'DayExceptionId'>()
export type DayExceptionId = z.infer<typeof dayExceptionIdSchema>

export const EXCEPTION_KINDS = [
  { code: 'closed', name: '停开' },
  { code: 'open', name: '临时开放' },
] as const
export const exceptionKindSchema = z.enum(
  EXCEPTION_KINDS.map((kind) => kind.code),
  { error: '请选择停开或临时开放' },
)
export type ExceptionKind = z.infer<typeof exceptionKindSchema>

/** A year: longer is a year written wrong. */
const MOST_DAYS = 366

const fieldsSchema = z.object({
  kind: exceptionKindSchema,
  startsOn: daySchema,
  /** Last day of it. */
  endsOn: daySchema,
  reason: plainTextSchema.trim().min(1, '请写明原因').max(60, '原因最多 60 个字'),
})

/** Days that differ from the week and from the statutory holidays, as the form sends them. */
export const dayExceptionDraftSchema = fieldsSchema
  .refine((run) => run.startsOn <= run.endsOn, {
    message: '最后一天不能早于第一天',
    path: ['endsOn'],
  })
  .refine((run) => !(daysBetween(run.startsOn, run.endsOn) >= MOST_DAYS), {
    message: '一次最多登记一年，请核对年份',
    path: ['endsOn'],
  })
export type DayExceptionDraft = z.input<typeof dayExceptionDraftSchema>
export type DayExceptionFields = z.output<typeof dayExceptionDraftSchema>

/** Days on which the site is closed although the week says open (a typhoon), or the other way round. */
export const dayExceptionSchema = z.object({
  ...fieldsSchema.shape,
  reason: z.string(),
  id: dayExceptionIdSchema,
})
export type DayException = z.output<typeof dayExceptionSchema>

export function exceptionKindName(code: ExceptionKind): string {
  return byCode(EXCEPTION_KINDS, code).name
}
