import { z } from 'zod'
import { accountIdSchema, type AccountId } from '#shared/features/accounts/account.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import {
  methodSchema,
  modeSchema,
  type ServiceNoteDraft,
} from '#shared/features/plans/service-note.ts'
import { serviceKindCodeSchema, type ServiceKindCode } from '#shared/kernel/codes/service-kinds.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const noteRowSchema = z.object({
  id: z.int(),
  childId: childIdSchema,
  servedOn: daySchema,
  method: methodSchema,
  mode: modeSchema,
  servedBy: z.string(),
  minutes: z.int(),
  /** JSON. */
  kinds: z.string(),
  content: z.string(),
  nextStep: z.string(),
  isAttempt: z.boolean(),
  isRestricted: z.boolean(),
  recordedAt: z.string(),
  recordedBy: accountIdSchema,
  recordedByName: z.string(),
  closedTasks: z.int(),
})
export type NoteRow = z.output<typeof noteRowSchema>

const SELECT = `
  SELECT service_note.id, child_id AS childId, served_on AS servedOn, method, mode,
         served_by AS servedBy, minutes, kinds, content, next_step AS nextStep,
         is_attempt AS isAttempt, restricted_class IS NOT NULL AS isRestricted,
         recorded_at AS recordedAt, recorded_by AS recordedBy,
         recorder.display_name AS recordedByName,
         (SELECT count(*) FROM plan_task WHERE note_id = service_note.id) AS closedTasks
  FROM service_note
  JOIN account AS recorder ON recorder.id = recorded_by`

const OF_CHILD = query(
  `${SELECT} WHERE child_id = @childId ORDER BY served_on DESC, service_note.id DESC`,
  noteRowSchema,
)
const BY_ID = query(`${SELECT} WHERE service_note.id = @id`, noteRowSchema)

const addendumRowSchema = z.object({
  noteId: z.int(),
  text: z.string(),
  addedAt: z.string(),
  addedByName: z.string(),
})
const ADDENDA = query(
  `SELECT note_id AS noteId, text, added_at AS addedAt, adder.display_name AS addedByName
   FROM service_note_addendum
   JOIN service_note ON service_note.id = note_id
   JOIN account AS adder ON adder.id = added_by
   WHERE child_id = @childId ORDER BY service_note_addendum.id`,
  addendumRowSchema,
)
export type AddendumRow = z.output<typeof addendumRowSchema>

const COUNTED = query(
  `SELECT id, child_id AS childId, kinds, minutes FROM service_note
   WHERE served_on BETWEEN @from AND @to AND is_attempt = 0 ORDER BY id`,
  z.object({ id: z.int(), childId: childIdSchema, kinds: z.string(), minutes: z.int() }),
)

const COUNT = query(
  `SELECT count(*) AS count FROM service_note
   WHERE child_id = @childId AND served_on BETWEEN @from AND @to AND is_attempt = 0`,
  z.object({ count: z.int() }),
)

const INSERT = statement(`
  INSERT INTO service_note (child_id, served_on, method, mode, served_by, minutes, kinds, content,
                            next_step, is_attempt, restricted_class, recorded_at, recorded_by)
  VALUES (@childId, @servedOn, @method, @mode, @servedBy, @minutes, @kinds, @content,
          @nextStep, @isAttempt, @restrictedClass, @recordedAt, @recordedBy)
`)
const INSERT_ADDENDUM = statement(`
  INSERT INTO service_note_addendum (note_id, text, added_at, added_by)
  VALUES (@noteId, @text, @at, @by)
`)

/** The newest first. */
export function listNotesOf(db: Reads, childId: ChildId): NoteRow[] {
  return db.all(OF_CHILD, { childId })
}

/** Throws NOT_FOUND. */
export function getNote(db: Reads, id: number): NoteRow {
  return db.get(BY_ID, { id })
}

export function listAddendaOf(db: Reads, childId: ChildId): AddendumRow[] {
  return db.all(ADDENDA, { childId })
}

/** Services that are counted, both days included; attempts are not (domain §1.7). */
export function listCountedNotes(db: Reads, from: Day, to: Day) {
  return db.all(COUNTED, { from, to }).map(({ kinds, ...note }) => ({
    ...note,
    kinds: kindsOf(kinds),
  }))
}

/** Services to a child between two days, both included; attempts are not (domain §1.7). */
export function countServices(db: Reads, childId: ChildId, from: Day, to: Day): number {
  return db.get(COUNT, { childId, from, to }).count
}

export function insertNote(
  db: Writes,
  note: Omit<ServiceNoteDraft, 'taskIds'>,
  record: { readonly at: string; readonly by: AccountId },
): number {
  const { isRestricted, kinds, ...written } = note
  return db.run(INSERT, {
    ...written,
    kinds: JSON.stringify(kinds),
    restrictedClass: isRestricted ? 'counselling' : null,
    recordedAt: record.at,
    recordedBy: record.by,
  }).id
}

export function insertAddendum(
  db: Writes,
  addendum: {
    readonly noteId: number
    readonly text: string
    readonly at: string
    readonly by: AccountId
  },
): number {
  return db.run(INSERT_ADDENDUM, addendum).id
}

const kindsSchema = z.array(serviceKindCodeSchema)

export function kindsOf(json: string): ServiceKindCode[] {
  return kindsSchema.parse(JSON.parse(json))
}
