import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import { eventKindSchema } from './audit-event.ts'

const accessSchema = z.object({
  id: z.int(),
  /** ISO 8601, UTC. */
  at: z.string(),
  kind: eventKindSchema,
  route: z.string(),
  reason: z.string().nullable(),
  machine: z.string(),
})
export type Access = z.infer<typeof accessSchema>

/** What one person did with the file of a child, the latest first. */
const personSchema = z.object({
  /** Null where nobody was signed in. */
  accountId: z.int().nullable(),
  name: z.string(),
  role: z.string().nullable(),
  reads: z.int(),
  acts: z.int(),
  exports: z.int(),
  accesses: z.array(accessSchema),
})
export type PersonAccess = z.infer<typeof personSchema>

/** 谁看过这名儿童的档案: everybody the log knows, whoever was there last first. */
export const childAccessSchema = z.object({
  child: z.object({ id: childIdSchema, number: z.string(), name: z.string() }),
  /** Day from which the log is kept. */
  since: z.string(),
  people: z.array(personSchema),
})
export type ChildAccess = z.infer<typeof childAccessSchema>
