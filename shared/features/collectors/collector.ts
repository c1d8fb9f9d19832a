import { z } from 'zod'
import { childIdSchema } from '#shared/features/children/child.ts'
import { personIdSchema } from '#shared/features/families/family.ts'
import { familyRelationCodeSchema } from '#shared/kernel/codes/family-relations.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { normaliseName, normaliseText } from '#shared/kernel/full-width.ts'
import { optionalPhoneSchema } from '#shared/kernel/phone.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

export const collectorIdSchema = z.int().positive().brand<'CollectorId'>()
export type CollectorId = z.infer<typeof collectorIdSchema>

export const COLLECTOR_KINDS = [
  { code: 'allowed', name: '可接送' },
  { code: 'forbidden', name: '禁止接送' },
] as const
export const collectorKindSchema = z.enum(
  COLLECTOR_KINDS.map(({ code }) => code),
  { error: '请选择可接送或禁止接送' },
)
export type CollectorKind = z.infer<typeof collectorKindSchema>

/** Somebody who may, or must not, collect a child, and in which time. */
export const collectorSchema = z.object({
  id: collectorIdSchema,
  childId: childIdSchema,
  /** A person of the child's family; null for somebody whose name was typed. */
  personId: personIdSchema.nullable(),
  name: z.string(),
  /** What the person is to the child (GB/T 4761). */
  relation: familyRelationCodeSchema.nullable(),
  phone: z.string(),
  /** The last four characters of the ID number, '' where nobody asked for it. */
  idTail: z.string(),
  kind: collectorKindSchema,
  /** The paper it rests on: 法院人身安全保护令, 监护人书面要求. */
  grounds: z.string(),
  /** The date on that paper. */
  groundsOn: daySchema.nullable(),
  startsOn: daySchema,
  /** The first day on which it no longer holds; the first day itself for what never held. */
  endedOn: daySchema.nullable(),
  endReason: z.string(),
})
export type Collector = z.infer<typeof collectorSchema>

const idTailSchema = plainTextSchema
  .transform((text) => normaliseText(text).toUpperCase())
  .pipe(z.string().regex(/^(?:\d{3}[\dX])?$/u, '请填写身份证号的最后四位，例如 123X'))

/** What the form says; a person of the family brings name, phone and relation along. */
export const collectorDraftSchema = z
  .strictObject({
    personId: personIdSchema.nullable(),
    name: plainTextSchema.transform(normaliseName).pipe(z.string().max(20, '姓名最多 20 个字')),
    relation: familyRelationCodeSchema.nullable(),
    phone: optionalPhoneSchema,
    idTail: idTailSchema,
    kind: collectorKindSchema,
    grounds: plainTextSchema
      .transform(normaliseText)
      .pipe(z.string().max(100, '依据最多 100 个字')),
    groundsOn: daySchema.nullable(),
    startsOn: daySchema,
    endedOn: daySchema.nullable(),
  })
  .superRefine((draft, ctx) => {
    const refuse = (path: keyof typeof draft, message: string) =>
      ctx.addIssue({ code: 'custom', message, path: [path] })
    if (draft.personId === null && draft.name === '') {
      refuse('name', '请填写姓名，或选择一位家庭成员')
    }
    if (draft.personId === null && draft.relation === null) {
      refuse('relation', '请选择与儿童的关系')
    }
    if (draft.kind === 'forbidden' && draft.grounds === '') {
      refuse('grounds', '禁止接送要有书面依据，例如：法院人身安全保护令、监护人书面要求')
    }
    if (draft.kind === 'forbidden' && draft.groundsOn === null) {
      refuse('groundsOn', '请填写依据上的日期')
    }
    if (draft.endedOn !== null && draft.endedOn <= draft.startsOn) {
      refuse('endedOn', '最后一天不能早于起始日期')
    }
  })
export type CollectorDraft = z.output<typeof collectorDraftSchema>
export type CollectorDraftInput = z.input<typeof collectorDraftSchema>

export const collectorReasonSchema = plainTextSchema
  .trim()
  .min(1, '请写明原因')
  .max(60, '原因最多 60 个字')

/** People of the family who may be chosen. */
export const collectorPersonSchema = z.object({
  personId: personIdSchema,
  name: z.string(),
  relation: familyRelationCodeSchema.nullable(),
  phone: z.string(),
})
export type CollectorPerson = z.infer<typeof collectorPersonSchema>

/** All that is on file about who collects a child, those in force first, forbidden ones on top. */
export const collectorsFileSchema = z.object({
  today: daySchema,
  collectors: z.array(collectorSchema),
  people: z.array(collectorPersonSchema),
  siblings: z.array(z.object({ childId: childIdSchema, number: z.string(), name: z.string() })),
})
export type CollectorsFile = z.infer<typeof collectorsFileSchema>
