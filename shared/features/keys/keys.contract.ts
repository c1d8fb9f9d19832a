import { z } from 'zod'
import { MANAGER_ONLY } from '#shared/contract/roles.ts'
import { task } from '#shared/contract/route.ts'
import { siteStatusSchema, typedPasswordSchema } from '#shared/features/accounts/account.ts'
import {
  keysStatusSchema,
  recoverySchema,
  recoverySheetSchema,
  typedKeySchema,
} from './recovery-sheet.ts'

const ownPassword = z.strictObject({ password: typedPasswordSchema })

export const keys = {
  'keys.status': task({
    summary: 'When and by whom the recovery sheet was made and the database last re-encrypted.',
    access: MANAGER_ONLY,
    input: z.strictObject({}),
    output: keysStatusSchema,
  }),
  'keys.makeRecoverySheet': task({
    summary: 'Make a new recovery key, answered this once; the sheet before stops working.',
    access: MANAGER_ONLY,
    input: ownPassword,
    output: recoverySheetSchema,
    touches: ['keys'],
  }),
  'keys.checkRecoverySheet': task({
    summary: 'Tell whether the typed groups are those of the valid sheet; changes nothing.',
    access: MANAGER_ONLY,
    input: z.strictObject({ recoveryKey: typedKeySchema }),
    output: z.strictObject({ number: z.int().positive() }),
  }),
  'keys.printSheet': task({
    summary: 'Write the valid sheet, its groups typed or just made, as a PDF into a folder.',
    access: MANAGER_ONLY,
    logged: 'export',
    input: z.strictObject({
      recoveryKey: typedKeySchema,
      folder: z.string().min(1, '请选择文件夹'),
    }),
    output: z.strictObject({ folder: z.string(), file: z.string() }),
    paths: ['folder'],
  }),
  'keys.recover': task({
    summary: 'Give a manager a new password with the recovery sheet, and sign in.',
    access: 'anyone',
    input: recoverySchema,
    output: siteStatusSchema,
    touches: ['accounts', 'keys'],
  }),
  'keys.rekey': task({
    summary: 'Encrypt the whole database with a new key; every account keeps its password.',
    access: MANAGER_ONLY,
    input: ownPassword,
    output: keysStatusSchema,
    touches: ['keys'],
  }),
} as const
