import { z } from 'zod'
import { restrictedClassSchema } from '#shared/contract/roles.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { accountIdSchema, accountLineSchema } from './account.ts'

/** A person, and the restricted classes opened to that person by name (domain §2.5). */
export const namedPersonSchema = z.object({
  ...accountLineSchema.pick({ id: true, displayName: true, role: true, status: true }).shape,
  classes: z.array(restrictedClassSchema),
})
export type NamedPerson = z.infer<typeof namedPersonSchema>

export const namingReasonSchema = plainTextSchema
  .trim()
  .min(1, '请填写理由')
  .max(200, '理由最多 200 个字')

/** Naming a person for a class, or taking it back; the reason goes to the log. */
export const namingSchema = z.strictObject({
  accountId: accountIdSchema,
  class: restrictedClassSchema,
  reason: namingReasonSchema,
})
export type Naming = z.output<typeof namingSchema>
