import { z } from 'zod'
import { roleSchema } from '#shared/contract/roles.ts'

export const accountIdSchema = z.int().positive().brand<'AccountId'>()
export type AccountId = z.infer<typeof accountIdSchema>

/** A person who may sign in at this computer. */
export const accountSchema = z.object({
  id: accountIdSchema,
  loginName: z.string(),
  displayName: z.string(),
  role: roleSchema,
})
export type Account = z.infer<typeof accountSchema>

export const PASSWORD_MIN_LENGTH = 8

export const newPasswordSchema = z
  .string()
  .min(PASSWORD_MIN_LENGTH, `密码至少 ${PASSWORD_MIN_LENGTH} 位，请加长`)
  .max(128, '密码最多 128 位')

export const loginNameSchema = z
  .string()
  .trim()
  .min(1, '请填写登录名')
  .max(30, '登录名最多 30 个字')

/** Where the program stands before anybody works: no site yet, waiting for a password, or open. */
export const siteStatusSchema = z.object({
  state: z.enum(['empty', 'locked', 'open']),
  /** Login names to choose from at the sign-in screen. */
  loginNames: z.array(z.string()),
  account: accountSchema.nullable(),
})
export type SiteStatus = z.infer<typeof siteStatusSchema>
