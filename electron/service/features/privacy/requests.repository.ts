import { z } from 'zod'
import type { ChildId } from '#shared/features/children/child.ts'
import {
  privacyRequestSchema,
  type PrivacyRequestId,
  type RequestDecision,
  type RequestDraft,
} from '#shared/features/privacy/privacy-request.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const rowSchema = privacyRequestSchema.omit({ childName: true, childNumber: true })
export type RequestRow = z.infer<typeof rowSchema>

const COLUMNS = `
  id, child_id AS childId, kind, applicant_name AS applicantName,
  applicant_relation AS applicantRelation, content, received_on AS receivedOn, due_on AS dueOn,
  decision, answer, answered_on AS answeredOn`
const ORDER = 'ORDER BY answered_on IS NOT NULL, due_on, id'
const ALL = query(`SELECT ${COLUMNS} FROM privacy_request ${ORDER}`, rowSchema)
const OF_CHILD = query(
  `SELECT ${COLUMNS} FROM privacy_request WHERE child_id = @childId ${ORDER}`,
  rowSchema,
)
const BY_ID = query(`SELECT ${COLUMNS} FROM privacy_request WHERE id = @id`, rowSchema)

const INSERT = statement(`
  INSERT INTO privacy_request (child_id, kind, applicant_name, applicant_relation, content,
    received_on, due_on, recorded_by)
  VALUES (@childId, @kind, @applicantName, @applicantRelation, @content, @receivedOn, @dueOn, @by)
`)
const ANSWER = statement(`
  UPDATE privacy_request SET decision = @decision, answer = @answer, answered_on = @answeredOn,
    answered_by = @by
  WHERE id = @id
`)

export function listRequestRows(db: Reads): RequestRow[] {
  return db.all(ALL)
}

export function listRequestsOf(db: Reads, childId: ChildId): RequestRow[] {
  return db.all(OF_CHILD, { childId })
}

/** Throws NOT_FOUND. */
export function getRequest(db: Reads, id: PrivacyRequestId): RequestRow {
  return db.get(BY_ID, { id })
}

export function insertRequest(
  db: Writes,
  draft: RequestDraft & { readonly dueOn: Day; readonly by: number },
): PrivacyRequestId {
  const { childId, kind, applicantName, applicantRelation, content, receivedOn, dueOn, by } = draft
  const row = { childId, kind, applicantName, applicantRelation, content, receivedOn, dueOn, by }
  return privacyRequestSchema.shape.id.parse(db.run(INSERT, row).id)
}

export function setAnswer(
  db: Writes,
  answer: {
    readonly id: PrivacyRequestId
    readonly decision: RequestDecision
    readonly answer: string
    readonly answeredOn: Day
    readonly by: number
  },
): void {
  db.run(ANSWER, answer)
}
