import { z } from 'zod'
import { task } from '#shared/contract/route.ts'
import { siteDraftSchema } from '#shared/features/site/site.ts'
import { loginNameSchema, newPasswordSchema, siteStatusSchema } from './account.ts'

export const setUpInputSchema = z.object({
  site: siteDraftSchema,
  loginName: loginNameSchema,
  displayName: z.string().trim().min(1, '请填写您的姓名').max(30, '姓名最多 30 个字'),
  password: newPasswordSchema,
})
export type SetUpInput = z.input<typeof setUpInputSchema>

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
      loginName: loginNameSchema,
      password: z.string().min(1, '请输入密码').max(128),
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
} as const
