import { z } from 'zod'
import { EVERYONE, MANAGER_ONLY } from '#shared/contract/roles.ts'
import { query, task } from '#shared/contract/route.ts'
import { loginNameSchema, typedPasswordSchema } from '#shared/features/accounts/account.ts'
import {
  backupLineSchema,
  backupPreviewSchema,
  backupRefSchema,
  backupStateSchema,
  drillSchema,
  restoreReasonSchema,
} from './backup.ts'

const nothing = z.strictObject({})
const folderInput = z.strictObject({ folder: z.string().min(1, '请选择文件夹').max(1000) })
const loginSchema = { loginName: loginNameSchema, password: typedPasswordSchema }
const restored = z.object({ madeAt: z.string(), missingAttachments: z.int() })

/** An account and password of the backup's own time, when the key has changed since. */
const oldLoginSchema = z.strictObject(loginSchema).nullable()

export const backups = {
  'backups.state': task({
    summary: 'When the last backup was made, whether it failed, and how the second copy stands.',
    access: EVERYONE,
    input: nothing,
    output: backupStateSchema,
  }),
  'backups.list': task({
    summary: 'Backups beside the data and on the second disk, the newest first.',
    access: MANAGER_ONLY,
    input: nothing,
    output: z.array(backupLineSchema),
  }),
  'backups.listIn': task({
    summary: 'Backups in a folder the user chose.',
    access: MANAGER_ONLY,
    input: folderInput,
    output: z.array(backupLineSchema),
    paths: ['folder'],
  }),
  'backups.make': task({
    summary: 'Make a backup now.',
    access: MANAGER_ONLY,
    input: nothing,
    output: backupLineSchema,
    touches: ['backups'],
  }),
  'backups.preview': task({
    summary: 'Open a backup beside the present and compare; changes nothing.',
    access: MANAGER_ONLY,
    input: z.strictObject({ backup: backupRefSchema, oldLogin: oldLoginSchema }),
    output: backupPreviewSchema,
  }),
  'backups.restore': task({
    summary: 'Replace the present site by a backup, after a safety copy; everybody signs in again.',
    access: MANAGER_ONLY,
    input: z.strictObject({
      backup: backupRefSchema,
      password: typedPasswordSchema,
      oldLogin: oldLoginSchema,
      reason: restoreReasonSchema,
    }),
    output: restored,
    touches: ['accounts', 'backups'],
  }),
  'backups.setSecond': task({
    summary: 'Choose the folder of the second copy and write the newest backup there.',
    access: MANAGER_ONLY,
    logged: 'export',
    input: folderInput,
    output: backupStateSchema,
    touches: ['backups'],
    paths: ['folder'],
  }),
  'backups.clearSecond': task({
    summary: 'Keep no second copy any longer; what lies there stays.',
    access: MANAGER_ONLY,
    input: nothing,
    output: backupStateSchema,
    touches: ['backups'],
  }),
  'backups.drill': task({
    summary: 'Try whether a backup can be restored, record it and print the certificate.',
    access: MANAGER_ONLY,
    logged: 'export',
    input: z.strictObject({
      /** The newest whole one when null. */
      backup: backupRefSchema.nullable(),
      folder: z.string().min(1, '请选择文件夹').max(1000),
    }),
    output: z.object({ drill: drillSchema, folder: z.string(), file: z.string().nullable() }),
    touches: ['backups', 'workbench'],
    paths: ['folder'],
  }),
  'backups.drills': query({
    summary: 'Restore drills, the latest first.',
    access: MANAGER_ONLY,
    input: nothing,
    output: z.array(drillSchema),
  }),
  'backups.entryList': task({
    summary: 'Backups beside the data, for the sign-in screen.',
    access: 'anyone',
    input: nothing,
    output: z.array(backupLineSchema),
  }),
  'backups.entryListIn': task({
    summary: 'Backups in a chosen folder, for the sign-in screen.',
    access: 'anyone',
    input: folderInput,
    output: z.array(backupLineSchema),
    paths: ['folder'],
  }),
  'backups.entryRestore': task({
    summary: 'Restore before anybody has signed in: the password must open the backup.',
    access: 'anyone',
    input: z.strictObject({ backup: backupRefSchema, ...loginSchema, reason: restoreReasonSchema }),
    output: restored,
    touches: ['accounts', 'backups'],
  }),
} as const
