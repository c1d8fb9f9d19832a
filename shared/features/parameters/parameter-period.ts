import { z } from 'zod'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { PARAMETERS } from './parameter-catalogue.ts'
import { parameterProblem } from './parameter-value.ts'

export const parameterPeriodIdSchema = z.int().positive().brand<'ParameterPeriodId'>()
export type ParameterPeriodId = z.infer<typeof parameterPeriodIdSchema>

export const parameterNameSchema = z.enum(
  PARAMETERS.map(({ code }) => code),
  { error: '请选择参数' },
)

/** One value of a parameter and the days it is counted with. */
export const parameterPeriodSchema = z.object({
  id: parameterPeriodIdSchema,
  /** As stored: digits (areas in dm²) or the code of a choice. */
  value: z.string(),
  validFrom: daySchema,
  /** Last day, or null while no later period is known. */
  validTo: daySchema.nullable(),
  /** The document it comes from. */
  source: z.string(),
  /** Null for a period the program came with. */
  enteredOn: daySchema.nullable(),
  enteredByName: z.string().nullable(),
  /** Entered today or not begun: it may still be taken back. */
  mayTakeBack: z.boolean(),
})
export type ParameterPeriod = z.output<typeof parameterPeriodSchema>

/** A parameter with its value on a day and its whole history, newest first. */
export const parameterSchema = z.object({
  name: parameterNameSchema,
  value: z.string(),
  periods: z.array(parameterPeriodSchema),
})
export type Parameter = z.output<typeof parameterSchema>

/** A new period as the form sends it. */
export const parameterPeriodDraftSchema = z
  .strictObject({
    name: parameterNameSchema,
    value: z.string({ error: '请填写新值' }).max(20, '新值太长'),
    validFrom: daySchema,
    source: plainTextSchema
      .trim()
      .min(1, '请填写依据文件，例如“闽民童〔2026〕8号”')
      .max(80, '依据文件最多 80 个字'),
  })
  .superRefine(({ name, value }, ctx) => {
    const problem = parameterProblem(name, value)
    if (problem !== null) ctx.addIssue({ code: 'custom', message: problem, path: ['value'] })
  })
export type ParameterPeriodDraft = z.input<typeof parameterPeriodDraftSchema>

export const takeBackReasonSchema = plainTextSchema
  .trim()
  .min(1, '请填写撤回原因')
  .max(100, '撤回原因最多 100 个字')

/**
 * The newest period of a parameter may be taken back on the day it was entered, and as long as it
 * has not begun: until then nothing that stays has been counted with it.
 */
export function mayTakeBack(
  period: Pick<ParameterPeriod, 'validFrom' | 'validTo' | 'enteredOn'>,
  today: Day,
): boolean {
  if (period.enteredOn === null || period.validTo !== null) return false
  return period.enteredOn === today || today < period.validFrom
}
