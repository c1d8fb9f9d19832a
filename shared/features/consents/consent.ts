import { z } from 'zod'
import { attachmentIdSchema } from '#shared/features/attachments/attachment.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { familyRelationCodeSchema } from '#shared/kernel/codes/family-relations.ts'
import { daySchema } from '#shared/kernel/day.ts'
import {
  consentPartySchema,
  consentScopeSchema,
  consentStateSchema,
  consentWaySchema,
  legalBasisSchema,
  type ConsentScope,
} from './consent-codes.ts'
import { noticeVersionSchema } from './notice-versions.ts'

export const consentIdSchema = z.int().positive().brand<'ConsentId'>()
export type ConsentId = z.infer<typeof consentIdSchema>

export const consentAnswerSchema = z.object({
  scope: consentScopeSchema,
  isGranted: z.boolean(),
  /** The first day on which it no longer holds. */
  withdrawnOn: daySchema.nullable(),
  withdrawnReason: z.string().nullable(),
})

/** One paper, one word given, or one legal basis; only its withdrawal and voiding are added later. */
export const consentSchema = z.object({
  id: consentIdSchema,
  childId: childIdSchema,
  party: consentPartySchema,
  noticeVersion: noticeVersionSchema.nullable(),
  /** As on paper; the child's own name where it signs itself, '' for a legal basis. */
  signerName: z.string(),
  signerRelation: familyRelationCodeSchema.nullable(),
  /** The day of signing, of the word given, or the first day of the legal basis. */
  signedOn: daySchema,
  way: consentWaySchema.nullable(),
  /** The day the paper of an oral consent came in; null while it is awaited. */
  paperOn: daySchema.nullable(),
  /** The scanned paper among the files of the child, unless it was taken off the list. */
  scanId: attachmentIdSchema.nullable(),
  basis: legalBasisSchema.nullable(),
  grounds: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  voidedAt: z.string().nullable(),
  voidedBy: z.string().nullable(),
  voidReason: z.string().nullable(),
  answers: z.array(consentAnswerSchema),
})
export type Consent = z.output<typeof consentSchema>

const decidingSchema = z.object({
  consentId: consentIdSchema,
  state: consentStateSchema.exclude(['none']),
  signedOn: daySchema,
  signerName: z.string(),
  withdrawnOn: daySchema.nullable(),
})

/** How one scope stands today, and by whose word. */
export const scopeStandingSchema = z.object({
  scope: consentScopeSchema,
  state: consentStateSchema,
  guardian: decidingSchema.nullable(),
  own: decidingSchema.nullable(),
  asksOwn: z.boolean(),
})
export type ShownStanding = z.output<typeof scopeStandingSchema>

export const consentFileSchema = z.object({
  childName: z.string(),
  today: daySchema,
  bornOn: daySchema,
  /** The 14th birthday; from then on the child signs for itself too. */
  ownFrom: daySchema,
  asksOwn: z.boolean(),
  standings: z.array(scopeStandingSchema),
  /** The newest first, those voided included. */
  records: z.array(consentSchema),
})
export type ConsentFile = z.output<typeof consentFileSchema>

const statesShape = {
  file: consentStateSchema,
  photo: consentStateSchema,
  publicity: consentStateSchema,
  bureau: consentStateSchema,
  video: consentStateSchema,
} satisfies Record<ConsentScope, z.ZodType>

/** A child of the register and how every scope stands today. */
export const consentLineSchema = z.object({
  id: childIdSchema,
  number: z.string(),
  name: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  village: z.string(),
  age: z.int(),
  states: z.object(statesShape),
  /** Scopes for which the child, 14 by now, has still to be asked itself. */
  asksOwnFor: z.array(consentScopeSchema),
  /** Oral consents whose paper is awaited. */
  awaitsPaper: z.boolean(),
  /** Some paper that counts has not been scanned. */
  lacksScan: z.boolean(),
})
export type ConsentLine = z.output<typeof consentLineSchema>
