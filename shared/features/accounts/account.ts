import { z } from 'zod'
import { roleSchema } from '#shared/contract/roles.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

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

/** An account as the manager sees it in the list. */
export const accountLineSchema = z.object({
  ...accountSchema.shape,
  /** A disabled account keeps its records and cannot sign in. */
  status: z.enum(['active', 'disabled']),
  lastSignedInAt: z.string().nullable(),
})
export type AccountLine = z.infer<typeof accountLineSchema>

export const PASSWORD_MIN_LENGTH = 8

export const newPasswordSchema = z
  .string()
  .min(PASSWORD_MIN_LENGTH, `密码至少 ${PASSWORD_MIN_LENGTH} 位，请加长`)
  .max(128, '密码最多 128 位')

export const loginNameSchema = plainTextSchema
  .trim()
  .min(1, '请填写登录名')
  .max(30, '登录名最多 30 个字')

/** Chosen from the list, exactly as the vault has it. */
export const knownLoginNameSchema = z.string().min(1, '请填写登录名').max(30, '登录名最多 30 个字')

export const displayNameSchema = plainTextSchema
  .trim()
  .min(1, '请填写姓名')
  .max(30, '姓名最多 30 个字')

/** A password that is only compared, never set: no rule about its length is told. */
export const typedPasswordSchema = z.string().min(1, '请输入密码').max(128, '密码最多 128 位')

/** A new colleague: name, role, and the first password, which the colleague changes. */
export const accountDraftSchema = z.object({
  loginName: loginNameSchema,
  displayName: displayNameSchema,
  role: roleSchema,
  password: newPasswordSchema,
})
export type AccountDraft = z.input<typeof accountDraftSchema>

export const passwordChangeSchema = z.object({
  oldPassword: typedPasswordSchema,
  newPassword: newPasswordSchema,
})

/**
 * Where the program stands before anybody works: no site yet, its key file gone, waiting for a
 * password, or open.
 */
export const siteStatusSchema = z.object({
  state: z.enum(['empty', 'keyless', 'locked', 'open']),
  /** Login names to choose from at the sign-in screen. */
  loginNames: z.array(z.string()),
  account: accountSchema.nullable(),
})
export type SiteStatus = z.infer<typeof siteStatusSchema>
