import { z } from 'zod'
import type { AccountId } from '#shared/features/accounts/account.ts'
import { attachmentIdSchema, type AttachmentId } from '#shared/features/attachments/attachment.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import type { ConsentScope } from '#shared/features/consents/consent-codes.ts'
import type { ConsentDraft } from '#shared/features/consents/consent-draft.ts'
import {
  consentAnswerSchema,
  consentIdSchema,
  consentSchema,
  type Consent,
  type ConsentId,
} from '#shared/features/consents/consent.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const SELECT = `
  SELECT consent.id, consent.child_id AS childId, consent.party,
    consent.notice_version AS noticeVersion, consent.signer_name AS signerName,
    consent.signer_relation AS signerRelation, consent.signed_on AS signedOn, consent.way,
    consent.paper_on AS paperOn, scan.id AS scanId, consent.basis, consent.grounds,
    consent.recorded_at AS recordedAt, recorder.display_name AS recordedBy,
    consent.voided_at AS voidedAt, voider.display_name AS voidedBy,
    consent.void_reason AS voidReason
  FROM consent
  JOIN account AS recorder ON recorder.id = consent.recorded_by
  LEFT JOIN account AS voider ON voider.id = consent.voided_by
  LEFT JOIN attachment AS scan ON scan.id = consent.attachment_id AND scan.removed_at IS NULL`
const rowSchema = consentSchema.omit({ answers: true })

const ALL = query(`${SELECT} ORDER BY consent.signed_on DESC, consent.id DESC`, rowSchema)
const OF_CHILD = query(
  `${SELECT} WHERE consent.child_id = @childId ORDER BY consent.signed_on DESC, consent.id DESC`,
  rowSchema,
)
const CHILD_OF = query(
  'SELECT child_id AS childId FROM consent WHERE id = @id',
  z.object({ childId: childIdSchema }),
)
const LINKED_SCAN = query(
  'SELECT attachment_id AS scanId FROM consent WHERE id = @id',
  z.object({ scanId: attachmentIdSchema.nullable() }),
)

const ANSWER = `
  SELECT answer.consent_id AS consentId, answer.scope, answer.is_granted AS isGranted,
    answer.withdrawn_on AS withdrawnOn, answer.withdrawn_reason AS withdrawnReason
  FROM consent_answer AS answer`
const answerRowSchema = consentAnswerSchema.extend({ consentId: consentIdSchema })
const ALL_ANSWERS = query(`${ANSWER} ORDER BY answer.id`, answerRowSchema)
const ANSWERS_OF_CHILD = query(
  `${ANSWER} JOIN consent ON consent.id = answer.consent_id
   WHERE consent.child_id = @childId ORDER BY answer.id`,
  answerRowSchema,
)

const INSERT = statement(`
  INSERT INTO consent (
    child_id, party, notice_version, signer_name, signer_relation, signer_born_on, signed_on, way,
    paper_on, attachment_id, basis, grounds, recorded_at, recorded_by)
  VALUES (
    @childId, @party, @noticeVersion, @signerName, @signerRelation, @signerBornOn, @signedOn, @way,
    @paperOn, @scanId, @basis, @grounds, @at, @by)
`)
const INSERT_ANSWER = statement(`
  INSERT INTO consent_answer (consent_id, scope, is_granted)
  VALUES (@consentId, @scope, @isGranted)
`)
const SET_PAPER = statement(`
  UPDATE consent SET paper_on = @paperOn, attachment_id = @scanId WHERE id = @id
`)
const WITHDRAW = statement(`
  UPDATE consent_answer SET withdrawn_on = @on, withdrawn_reason = @reason, withdrawn_at = @at,
    withdrawn_by = @by
  WHERE consent_id = @id AND scope = @scope
`)
const VOID = statement(`
  UPDATE consent SET voided_at = @at, voided_by = @by, void_reason = @reason WHERE id = @id
`)

type AnswerRow = z.output<typeof answerRowSchema>

/** Every record of every child, the newest first. */
export function listConsents(db: Reads): Consent[] {
  return withAnswers(db.all(ALL), db.all(ALL_ANSWERS))
}

/** The records of a child, the newest first, those voided included. */
export function listConsentsOf(db: Reads, childId: ChildId): Consent[] {
  return withAnswers(db.all(OF_CHILD, { childId }), db.all(ANSWERS_OF_CHILD, { childId }))
}

/** Whose record it is; throws NOT_FOUND. */
export function childOfConsent(db: Reads, id: ConsentId): ChildId {
  return db.get(CHILD_OF, { id }).childId
}

/** The linked file even where it was taken off the list. */
export function linkedScan(db: Reads, id: ConsentId): AttachmentId | null {
  return db.get(LINKED_SCAN, { id }).scanId
}

export type ConsentFacts = Omit<ConsentDraft, 'personId' | 'answers'> & {
  readonly childId: ChildId
  readonly at: string
  readonly by: AccountId
}

export function insertConsent(
  db: Writes,
  facts: ConsentFacts,
  answers: readonly { readonly scope: ConsentScope; readonly isGranted: boolean }[],
): ConsentId {
  const id = consentIdSchema.parse(db.run(INSERT, facts).id)
  for (const answer of answers) db.run(INSERT_ANSWER, { consentId: id, ...answer })
  return id
}

export function setPaper(
  db: Writes,
  id: ConsentId,
  paper: { readonly paperOn: Day | null; readonly scanId: AttachmentId | null },
): void {
  db.run(SET_PAPER, { id, ...paper })
}

interface Act {
  readonly at: string
  readonly by: AccountId
  readonly reason: string
}

export function setWithdrawn(
  db: Writes,
  id: ConsentId,
  withdrawal: Act & { readonly scope: ConsentScope; readonly on: Day },
): void {
  db.run(WITHDRAW, { id, ...withdrawal })
}

export function setVoided(db: Writes, id: ConsentId, act: Act): void {
  db.run(VOID, { id, ...act })
}

function withAnswers(
  rows: readonly z.output<typeof rowSchema>[],
  answers: readonly AnswerRow[],
): Consent[] {
  const byConsent = Map.groupBy(answers, ({ consentId }) => consentId)
  return rows.map((row) => ({
    ...row,
    answers: (byConsent.get(row.id) ?? []).map(({ consentId: _consent, ...answer }) => answer),
  }))
}
