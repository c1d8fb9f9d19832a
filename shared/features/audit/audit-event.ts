import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

/** What an event of the log is. */
export const EVENT_KINDS = [
  { code: 'act', name: '操作' },
  { code: 'read', name: '查阅' },
  { code: 'export', name: '导出' },
  { code: 'sign-in', name: '登录' },
  { code: 'refused', name: '被拒绝' },
  { code: 'upgrade', name: '升级' },
] as const
export const eventKindSchema = z.enum(EVENT_KINDS.map(({ code }) => code))
export type EventKind = z.infer<typeof eventKindSchema>

export function eventKindName(code: EventKind): string {
  return byCode(EVENT_KINDS, code).name
}

/** A record an event is about, named as it is called now; `label` is null where nothing names it. */
export const eventSubjectSchema = z.object({
  subject: z.string(),
  id: z.int(),
  label: z.string().nullable(),
})
export type EventSubject = z.infer<typeof eventSubjectSchema>

export const eventIdSchema = z.int().positive()

/** An event as the list shows it. */
export const eventLineSchema = z.object({
  id: eventIdSchema,
  /** ISO 8601, UTC. */
  at: z.string(),
  kind: eventKindSchema,
  /** Null where nobody was signed in, or the program itself acted. */
  person: z.string().nullable(),
  machine: z.string(),
  /** A route of the contract, or 'upgrade'. */
  route: z.string(),
  /** In the words of the one who did it. */
  reason: z.string().nullable(),
  subjects: z.array(eventSubjectSchema),
})
export type EventLine = z.infer<typeof eventLineSchema>

const valueSchema = z.union([z.string(), z.number(), z.null()])
export type ChangedValue = z.infer<typeof valueSchema>

/** One row an event changed. */
export const rowChangeSchema = z.object({
  id: z.int(),
  table: z.string(),
  key: z.string(),
  operation: z.enum(['insert', 'update', 'delete', 'baseline']),
  /** `values`: all there is to see; `erased`: they had to go; `restricted`: not for this reader. */
  shows: z.enum(['values', 'erased', 'restricted']),
  fields: z.array(z.object({ name: z.string(), from: valueSchema, to: valueSchema })),
})
export type RowChange = z.infer<typeof rowChangeSchema>

/** Rows of one event that are shown; an import changes hundreds. */
export const MOST_CHANGES = 200

/** One event with everything it changed. */
export const auditEventSchema = eventLineSchema.extend({
  changes: z.array(rowChangeSchema),
  /** Rows it changed in all. */
  changedRows: z.int(),
})
export type AuditEvent = z.infer<typeof auditEventSchema>

/** Why a copy leaves the program. */
export const exportReasonSchema = plainTextSchema
  .trim()
  .min(1, '请写明用途，例如“主管部门检查”')
  .max(60, '用途最多 60 个字')
