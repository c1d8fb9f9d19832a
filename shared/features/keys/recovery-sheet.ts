import { z } from 'zod'
import { newPasswordSchema, loginNameSchema } from '#shared/features/accounts/account.ts'

/** The state of the keys: the valid recovery sheet, and the last change of the database key. */
export const keysStatusSchema = z.object({
  /** Null as long as no sheet was ever made. `madeAt` is ISO UTC, `madeBy` a name. */
  sheet: z
    .object({ number: z.int().positive(), madeAt: z.string(), madeBy: z.string() })
    .nullable(),
  reencrypted: z.object({ at: z.string(), by: z.string() }).nullable(),
  /** Size of the database in bytes: how long re-encryption takes depends on it. */
  databaseBytes: z.int().nonnegative(),
})
export type KeysStatus = z.infer<typeof keysStatusSchema>

/** A sheet as it is shown and printed; its groups are told once and kept nowhere. */
export const recoverySheetSchema = z.object({
  siteName: z.string(),
  number: z.int().positive(),
  madeAt: z.string(),
  groups: z.array(z.string()),
})
export type RecoverySheet = z.infer<typeof recoverySheetSchema>

/** What was typed from a sheet; typing errors are told by the service, group by group. */
export const typedKeySchema = z
  .string()
  .min(1, '请输入恢复密钥单上的字符')
  .max(200, '最多 200 个字符，请只输入密钥单上的 8 组字符')

export const recoverySchema = z.strictObject({
  recoveryKey: typedKeySchema,
  loginName: loginNameSchema,
  newPassword: newPasswordSchema,
})
