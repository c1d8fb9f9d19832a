import { z } from 'zod'
import { FEATURES } from '#shared/contract/features.ts'
import { CARE_STAFF } from '#shared/contract/roles.ts'
import { query, task } from '#shared/contract/route.ts'
import { accountIdSchema } from '#shared/features/accounts/account.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { daySchema } from '#shared/kernel/day.ts'
import {
  auditEventSchema,
  eventIdSchema,
  eventKindSchema,
  eventLineSchema,
  exportReasonSchema,
} from './audit-event.ts'
import { childAccessSchema } from './child-access.ts'
import { lastCheckSchema, logVerdictSchema } from './log-check.ts'

const LOG_READERS = ['manager', 'inspector'] as const
const nothing = z.strictObject({})
const folderSchema = z.string().min(1, '请选择文件夹').max(1000)
const inFolder = z.object({
  folder: z.string(),
  /** Null where there is no browser engine to print with. */
  file: z.string().nullable(),
})

/** What of the log is wanted; null stands for everything. */
export const eventFilterSchema = z.strictObject({
  kind: eventKindSchema.nullable(),
  accountId: accountIdSchema.nullable(),
  from: daySchema.nullable(),
  /** The last day. */
  to: daySchema.nullable(),
  feature: z.enum(FEATURES).nullable(),
  record: z.strictObject({ subject: z.string().max(40), id: z.int().nonnegative() }).nullable(),
})
export type EventFilter = z.input<typeof eventFilterSchema>

export const audit = {
  'audit.list': query({
    summary: 'Acts, readings and exports, the newest first, a page at a time.',
    access: LOG_READERS,
    input: z.strictObject({
      filter: eventFilterSchema,
      /** Events older than this one; null begins with the newest. */
      before: eventIdSchema.nullable(),
      limit: z.int().min(1).max(200),
    }),
    output: z.object({
      events: z.array(eventLineSchema),
      /** `before` of the next page; null at the end. */
      next: eventIdSchema.nullable(),
    }),
  }),
  'audit.people': query({
    summary: 'Who the log can be searched for.',
    access: LOG_READERS,
    input: nothing,
    output: z.array(z.object({ id: accountIdSchema, name: z.string() })),
  }),
  'audit.event': query({
    summary: 'One event with every field it changed, from what to what.',
    access: LOG_READERS,
    logged: 'read',
    input: z.strictObject({ id: eventIdSchema }),
    output: auditEventSchema,
  }),
  'audit.childAccess': query({
    summary: 'Who saw, changed or copied the file of a child, and why.',
    access: [...CARE_STAFF, 'inspector'],
    logged: 'read',
    input: z.strictObject({ childId: childIdSchema }),
    output: childAccessSchema,
  }),
  'audit.printChildAccess': task({
    summary: 'Who saw the file of a child, as a PDF for its guardian or a supervisor.',
    access: [...CARE_STAFF, 'inspector'],
    logged: 'export',
    input: z.strictObject({
      childId: childIdSchema,
      folder: folderSchema,
      reason: exportReasonSchema,
    }),
    output: inFolder,
    paths: ['folder'],
    touches: ['audit'],
  }),
  'audit.verify': task({
    summary: 'Read the whole log anew and compare every hash, value and row.',
    access: LOG_READERS,
    input: nothing,
    output: logVerdictSchema,
    touches: ['audit'],
  }),
  'audit.lastCheck': query({
    summary: 'When the log was last read anew, and whether everything fitted.',
    access: LOG_READERS,
    input: nothing,
    output: lastCheckSchema.nullable(),
  }),
  'audit.export': task({
    summary: 'What the filter leaves of the log, as a workbook.',
    access: LOG_READERS,
    logged: 'export',
    input: z.strictObject({
      filter: eventFilterSchema,
      folder: folderSchema,
      reason: exportReasonSchema,
    }),
    output: z.object({ folder: z.string(), file: z.string(), events: z.int() }),
    paths: ['folder'],
    touches: ['audit'],
  }),
} as const
