import { z } from 'zod'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import {
  erasedItemSchema,
  erasureSchema,
  type Erasure,
  type ErasedItem,
} from '#shared/features/privacy/erasure.ts'
import type { ErasureBasis, RecordState } from '#shared/features/privacy/record-life.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const recordSchema = z.object({
  childId: childIdSchema,
  archivedOn: daySchema,
  anonymisedOn: daySchema.nullable(),
  deletedOn: daySchema.nullable(),
})
type RecordRow = z.infer<typeof recordSchema>

const RECORD_COLUMNS = `child_id AS childId, archived_on AS archivedOn,
  anonymised_on AS anonymisedOn, deleted_on AS deletedOn`
const RECORD = query(
  `SELECT ${RECORD_COLUMNS} FROM child_record WHERE child_id = @childId`,
  recordSchema,
)
const RECORDS = query(`SELECT ${RECORD_COLUMNS} FROM child_record`, recordSchema)

const ERASURE = `
  SELECT erasure.id, erasure.number, erasure.child_number AS childNumber, erasure.act,
    erasure.done_on AS doneOn, account.display_name AS doneBy, erasure.basis, erasure.reason,
    erasure.removed, erasure.remaining
  FROM erasure JOIN account ON account.id = erasure.done_by`
const erasureRowSchema = erasureSchema.extend({ removed: z.string(), remaining: z.string() })
const ERASURES = query(`${ERASURE} ORDER BY erasure.id DESC`, erasureRowSchema)
const ERASURES_OF = query(
  `${ERASURE} WHERE erasure.child_id = @childId ORDER BY erasure.id`,
  erasureRowSchema,
)
const ERASURE_BY_ID = query(`${ERASURE} WHERE erasure.id = @id`, erasureRowSchema)
const LAST_ERASURE = query(
  'SELECT coalesce(max(id), 0) AS id FROM erasure',
  z.object({ id: z.int() }),
)

const EMERGENCIES = query(
  `SELECT count(*) AS id FROM assessment
   WHERE child_id = @childId AND tier = 'T3' AND status = 'confirmed'`,
  z.object({ id: z.int() }),
)

const ARCHIVE = statement(`
  INSERT INTO child_record (child_id, archived_on, archived_by) VALUES (@childId, @on, @by)
`)
const UNARCHIVE = statement('DELETE FROM child_record WHERE child_id = @childId')
const ANONYMISED = statement(
  'UPDATE child_record SET anonymised_on = @on WHERE child_id = @childId',
)
const DELETED = statement('UPDATE child_record SET deleted_on = @on WHERE child_id = @childId')
const INSERT_ERASURE = statement(`
  INSERT INTO erasure (number, child_id, child_number, act, done_on, done_by, basis, reason,
    removed, remaining)
  VALUES (@number, @childId, @childNumber, @act, @on, @by, @basis, @reason, @removed, @remaining)
`)
const CUT_OFF = statement('UPDATE erasure SET child_id = NULL WHERE child_id = @childId')

export function findRecord(db: Reads, childId: ChildId): RecordRow | undefined {
  return db.find(RECORD, { childId })
}

export function stateOf(record: RecordRow | undefined): RecordState {
  if (record === undefined) return 'open'
  if (record.deletedOn !== null) return 'deleted'
  return record.anonymisedOn === null ? 'archived' : 'anonymised'
}

/** Whether the child was ever in the class of emergencies (T3): its file is kept longer. */
export function wasEmergency(db: Reads, childId: ChildId): boolean {
  return db.get(EMERGENCIES, { childId }).id > 0
}

/** The state of every child that is not open any more. */
export function recordStates(db: Reads): ReadonlyMap<ChildId, RecordState> {
  return new Map(db.all(RECORDS).map((record) => [record.childId, stateOf(record)]))
}

export function recordState(db: Reads, childId: ChildId): RecordState {
  return stateOf(findRecord(db, childId))
}

/** Whether nobody may be able to tell any more who the child was. */
export function isNameless(db: Reads, childId: ChildId): boolean {
  const state = recordState(db, childId)
  return state === 'anonymised' || state === 'deleted'
}

export function insertArchived(db: Writes, childId: ChildId, on: Day, by: number): void {
  db.run(ARCHIVE, { childId, on, by })
}

export function removeArchived(db: Writes, childId: ChildId): void {
  db.run(UNARCHIVE, { childId })
}

export function setAnonymised(db: Writes, childId: ChildId, on: Day): void {
  db.run(ANONYMISED, { childId, on })
}

/** The emptied row no longer belongs to the number on its deletion records. */
export function setDeleted(db: Writes, childId: ChildId, on: Day): void {
  db.run(DELETED, { childId, on })
  db.run(CUT_OFF, { childId })
}

export function insertErasure(
  db: Writes,
  erasure: {
    readonly childId: ChildId
    readonly childNumber: string
    readonly act: 'anonymise' | 'delete'
    readonly on: Day
    readonly by: number
    readonly basis: ErasureBasis
    readonly reason: string
    readonly removed: readonly ErasedItem[]
    readonly remaining: readonly string[]
  },
): Erasure {
  const running = String(db.get(LAST_ERASURE).id + 1).padStart(4, '0')
  const { id } = db.run(INSERT_ERASURE, {
    ...erasure,
    number: `XH${erasure.on.slice(0, 4)}-${running}`,
    removed: JSON.stringify(erasure.removed),
    remaining: JSON.stringify(erasure.remaining),
  })
  return getErasure(db, id)
}

/** Throws NOT_FOUND. */
export function getErasure(db: Reads, id: number): Erasure {
  return erasureOf(db.get(ERASURE_BY_ID, { id }))
}

export function listErasures(db: Reads): Erasure[] {
  return db.all(ERASURES).map(erasureOf)
}

export function listErasuresOf(db: Reads, childId: ChildId): Erasure[] {
  return db.all(ERASURES_OF, { childId }).map(erasureOf)
}

function erasureOf(row: z.infer<typeof erasureRowSchema>): Erasure {
  return {
    ...row,
    removed: z.array(erasedItemSchema).parse(JSON.parse(row.removed)),
    remaining: z.array(z.string()).parse(JSON.parse(row.remaining)),
  }
}
