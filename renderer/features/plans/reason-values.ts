import { z } from 'zod'

export interface ReasonValues {
  readonly reason: string
}

/** A form with one reason; `message` is said while it is empty. */
export function reasonValuesSchema(message: string): z.ZodType<unknown, ReasonValues> {
  return z.object({ reason: z.string().trim().min(1, message).max(200, '原因最多 200 个字') })
}
