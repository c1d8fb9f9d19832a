import { z } from 'zod'
import { EVERYONE, MANAGER_ONLY, roleSchema } from '#shared/contract/roles.ts'
import { command, query, task } from '#shared/contract/route.ts'
import { siteDraftSchema } from '#shared/features/site/site.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import {
  accountDraftSchema,
  accountIdSchema,
  accountLineSchema,
  knownLoginNameSchema,
  loginNameSchema,
  newPasswordSchema,
  passwordChangeSchema,
  siteStatusSchema,
  typedPasswordSchema,
} from './account.ts'
import { namedPersonSchema, namingSchema } from './restricted-access.ts'
import { securitySettingSchema, securityStatusSchema } from './security.ts'

export const setUpInputSchema = z.object({
  site: siteDraftSchema,
  loginName: loginNameSchema,
  displayName: plainTextSchema.trim().min(1, '请填写您的姓名').max(30, '姓名最多 30 个字'),
  password: newPasswordSchema,
})
export type SetUpInput = z.input<typeof setUpInputSchema>

const newKeySchema = z.strictObject({ id: accountIdSchema, newPassword: newPasswordSchema })

export const accounts = {
  'accounts.status': task({
    summary: 'Tell whether a site exists, is locked, or is open, and who is signed in.',
    access: 'anyone',
    input: z.strictObject({}),
    output: siteStatusSchema,
  }),
  'accounts.setUp': task({
    summary: 'Create the encrypted database, the site and its first account (the manager).',
    access: 'anyone',
    input: setUpInputSchema,
    output: siteStatusSchema,
    touches: ['accounts', 'site'],
  }),
  'accounts.signIn': task({
    summary: 'Open the database with an account’s password.',
    access: 'anyone',
    input: z.strictObject({
      loginName: knownLoginNameSchema,
      password: typedPasswordSchema,
    }),
    output: siteStatusSchema,
    touches: ['accounts'],
  }),
  'accounts.signOut': task({
    summary: 'Close the database and forget its key.',
    access: 'anyone',
    input: z.strictObject({}),
    output: siteStatusSchema,
    touches: ['accounts'],
  }),
  'accounts.list': query({
    summary: 'All accounts with role, status and last sign-in.',
    access: MANAGER_ONLY,
    input: z.strictObject({}),
    output: z.array(accountLineSchema),
  }),
  'accounts.add': task({
    summary: 'Add an account; its password wraps the database key once more.',
    access: MANAGER_ONLY,
    input: accountDraftSchema,
    output: accountLineSchema,
    touches: ['accounts'],
  }),
  'accounts.changePassword': task({
    summary: 'Change one’s own password.',
    access: EVERYONE,
    input: passwordChangeSchema,
    output: z.strictObject({}),
    touches: ['accounts'],
  }),
  'accounts.resetPassword': task({
    summary: 'Give somebody else a new password.',
    access: MANAGER_ONLY,
    input: newKeySchema,
    output: accountLineSchema,
    touches: ['accounts'],
  }),
  'accounts.changeRole': task({
    summary: 'Change what an account may do; the last active manager stays one.',
    access: MANAGER_ONLY,
    input: z.strictObject({ id: accountIdSchema, role: roleSchema }),
    output: accountLineSchema,
    touches: ['accounts'],
  }),
  'accounts.disable': task({
    summary: 'Keep an account from signing in; its key leaves the vault, its records stay.',
    access: MANAGER_ONLY,
    input: z.strictObject({ id: accountIdSchema }),
    output: accountLineSchema,
    touches: ['accounts'],
  }),
  'accounts.enable': task({
    summary: 'Let a disabled account sign in again, with a new password.',
    access: MANAGER_ONLY,
    input: newKeySchema,
    output: accountLineSchema,
    touches: ['accounts'],
  }),
  'accounts.restrictedAccess': query({
    summary: 'Who is named for which restricted class of records.',
    access: MANAGER_ONLY,
    input: z.strictObject({}),
    output: z.array(namedPersonSchema),
  }),
  'accounts.grantRestricted': command({
    summary: 'Name a person for a restricted class.',
    access: MANAGER_ONLY,
    input: namingSchema,
    output: z.strictObject({}),
    touches: ['accounts', 'attachments'],
  }),
  'accounts.revokeRestricted': command({
    summary: 'Take a person off the list of a restricted class.',
    access: MANAGER_ONLY,
    input: namingSchema,
    output: z.strictObject({}),
    touches: ['accounts', 'attachments'],
  }),
  'accounts.security': query({
    summary: 'When the screen locks by itself, and whether the clock of this computer is behind.',
    access: EVERYONE,
    input: z.strictObject({}),
    output: securityStatusSchema,
  }),
  'accounts.setSecurity': command({
    summary: 'Change when the screen locks by itself, for everybody.',
    access: MANAGER_ONLY,
    input: securitySettingSchema,
    output: securityStatusSchema,
    touches: ['accounts'],
  }),
} as const
