import { z } from 'zod'
import { daySchema } from '#shared/kernel/day.ts'
import {
  handedFileSchema,
  handoverIdSchema,
  handoverSchema,
  type Handover,
  type HandoverId,
  type Receipt,
} from '#shared/features/handover/handover.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const rowSchema = handoverSchema.omit({ recipient: true, files: true, receipt: true }).extend({
  unit: z.string(),
  person: z.string(),
  purpose: z.string(),
  legalBasis: z.string(),
  contents: z.string(),
  receivedOn: daySchema.nullable(),
  receivedBy: z.string(),
  receiptNote: z.string(),
})
const SELECT = `
  SELECT handover.id, handover.number, handover.recipient_unit AS unit,
    handover.recipient_name AS person, handover.purpose, handover.legal_basis AS legalBasis,
    handover.exported_at AS exportedAt, account.display_name AS exportedBy,
    handover.file_name AS fileName, handover.bytes, handover.sha256, handover.contents,
    handover.verified_at AS verifiedAt, handover.received_on AS receivedOn,
    handover.received_by AS receivedBy, handover.receipt_note AS receiptNote
  FROM handover JOIN account ON account.id = handover.exported_by`
const ALL = query(`${SELECT} ORDER BY handover.id DESC`, rowSchema)
const BY_ID = query(`${SELECT} WHERE handover.id = @id`, rowSchema)
const LAST = query('SELECT coalesce(max(id), 0) AS id FROM handover', z.object({ id: z.int() }))
const INSERT = statement(`
  INSERT INTO handover (number, recipient_unit, recipient_name, purpose, legal_basis, exported_at,
    exported_by, file_name, bytes, sha256, contents)
  VALUES (@number, @unit, @person, @purpose, @legalBasis, @exportedAt, @by, @fileName, @bytes,
    @sha256, @contents)
`)
const VERIFIED = statement('UPDATE handover SET verified_at = @at WHERE id = @id')

const RECEIVED = statement(`
  UPDATE handover SET received_on = @receivedOn, received_by = @receivedBy, receipt_note = @note
  WHERE id = @id
`)

export function nextHandoverNumber(db: Reads, year: string): string {
  return `YJ${year}-${String(db.get(LAST).id + 1).padStart(3, '0')}`
}

export function listHandovers(db: Reads): Handover[] {
  return db.all(ALL).map(handoverOf)
}

/** Throws NOT_FOUND. */
export function getHandover(db: Reads, id: HandoverId): Handover {
  return handoverOf(db.get(BY_ID, { id }))
}

export function insertHandover(
  db: Writes,
  {
    recipient,
    files,
    ...made
  }: Omit<Handover, 'id' | 'exportedBy' | 'verifiedAt' | 'receipt'> & {
    readonly by: number
  },
): HandoverId {
  const row = { ...made, ...recipient, contents: JSON.stringify(files) }
  return handoverIdSchema.parse(db.run(INSERT, row).id)
}

export function setVerified(db: Writes, id: HandoverId, at: string): void {
  db.run(VERIFIED, { id, at })
}

export function setReceipt(db: Writes, id: HandoverId, receipt: Receipt): void {
  db.run(RECEIVED, { id, ...receipt })
}

function handoverOf({
  unit,
  person,
  purpose,
  legalBasis,
  contents,
  receivedOn,
  receivedBy,
  receiptNote,
  ...row
}: z.infer<typeof rowSchema>): Handover {
  return {
    ...row,
    recipient: { unit, person, purpose, legalBasis },
    files: z.array(handedFileSchema).parse(JSON.parse(contents)),
    receipt: receivedOn === null ? null : { receivedOn, receivedBy, note: receiptNote },
  }
}
