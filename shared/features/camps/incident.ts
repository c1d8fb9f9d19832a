import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import { teamMemberIdSchema } from '#shared/features/team/team-member.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'
import { campIdSchema } from './camp.ts'

export const incidentIdSchema = z.int().positive().brand<'CampIncidentId'>()
export type IncidentId = z.infer<typeof incidentIdSchema>

export const INCIDENT_KINDS = [
  { code: 'first-aid', name: '伤病处理' },
  { code: 'incident', name: '意外事件' },
] as const
export const incidentKindSchema = z.enum(
  INCIDENT_KINDS.map(({ code }) => code),
  { error: '请选择伤病处理或意外事件' },
)
export type IncidentKind = z.infer<typeof incidentKindSchema>

/** An entry of the log of a camp; it is never changed, what follows is added to it. */
export const incidentDraftSchema = z.strictObject({
  day: daySchema,
  happenedAt: clockTimeSchema,
  kind: incidentKindSchema,
  /** Whom it happened to, or null when to nobody in particular. */
  childId: childIdSchema.nullable(),
  what: plainTextSchema.trim().min(1, '请写明经过').max(500, '经过最多 500 个字'),
  measures: plainTextSchema.trim().min(1, '请写明怎样处理').max(500, '处理最多 500 个字'),
  handledBy: teamMemberIdSchema.nullable(),
  /** When the guardian was told, or null while nobody was. */
  guardianToldAt: clockTimeSchema.nullable(),
})
export type IncidentDraft = z.input<typeof incidentDraftSchema>
export type IncidentFields = z.output<typeof incidentDraftSchema>

export const incidentNoteSchema = plainTextSchema
  .trim()
  .min(1, '请写明后续情况')
  .max(500, '后续情况最多 500 个字')

export const incidentSchema = incidentDraftSchema.extend({
  id: incidentIdSchema,
  campId: campIdSchema,
  // Emptied when the child is anonymised.
  what: z.string(),
  measures: z.string(),
  childName: z.string(),
  handlerName: z.string(),
  closedOn: daySchema.nullable(),
  notes: z.array(z.object({ id: z.int(), notedOn: daySchema, text: z.string() })),
})
export type Incident = z.output<typeof incidentSchema>

export function incidentKindName(code: IncidentKind): string {
  return byCode(INCIDENT_KINDS, code).name
}
