import { z } from 'zod'
import { classMemberIdSchema, type ClassMemberId } from '#shared/features/classes/class-summary.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import { classIdSchema, type ClassId } from '#shared/features/classes/interest-class.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const memberRowSchema = z.object({
  id: classMemberIdSchema,
  classId: classIdSchema,
  childId: childIdSchema,
  joinedOn: daySchema,
  leftOn: daySchema.nullable(),
})
export type MemberRow = z.output<typeof memberRowSchema>

const COLUMNS =
  'id, class_id AS classId, child_id AS childId, joined_on AS joinedOn, left_on AS leftOn'

const ALL = query(`SELECT ${COLUMNS} FROM class_member ORDER BY id`, memberRowSchema)
const OF_CLASS = query(
  `SELECT ${COLUMNS} FROM class_member WHERE class_id = @classId ORDER BY joined_on, id`,
  memberRowSchema,
)
const ONE = query(`SELECT ${COLUMNS} FROM class_member WHERE id = @id`, memberRowSchema)
const INSERT = statement(`
  INSERT INTO class_member (class_id, child_id, joined_on, left_on)
  VALUES (@classId, @childId, @joinedOn, NULL)
`)
const LEAVE = statement('UPDATE class_member SET left_on = @leftOn WHERE id = @id')

const choiceRowSchema = z.object({
  classId: classIdSchema,
  childId: childIdSchema,
  rank: z.int(),
})
const CHOICES = query(
  `SELECT class_id AS classId, child_id AS childId, rank FROM class_choice
   ORDER BY child_id, rank`,
  choiceRowSchema,
)
const INSERT_CHOICE = statement(`
  INSERT INTO class_choice (child_id, class_id, rank, chosen_on)
  VALUES (@childId, @classId, @rank, @chosenOn)
`)
const REMOVE_CHOICE = statement(
  'DELETE FROM class_choice WHERE child_id = @childId AND class_id = @classId',
)

export function listAllMembers(db: Reads): MemberRow[] {
  return db.all(ALL)
}

export function listMembersOf(db: Reads, classId: ClassId): MemberRow[] {
  return db.all(OF_CLASS, { classId })
}

/** Throws NOT_FOUND. */
export function getMember(db: Reads, id: ClassMemberId): MemberRow {
  return db.get(ONE, { id })
}

export function insertMember(
  db: Writes,
  member: { readonly classId: ClassId; readonly childId: ChildId; readonly joinedOn: Day },
): void {
  db.run(INSERT, member)
}

export function updateLeftOn(db: Writes, id: ClassMemberId, leftOn: Day | null): void {
  db.run(LEAVE, { id, leftOn })
}

/** Choices of all terms, those of one child in their order. */
export function listChoices(db: Reads) {
  return db.all(CHOICES)
}

/** Puts the choices of a child in place of those it had among the given classes. */
export function replaceChoices(
  db: Writes,
  childId: ChildId,
  before: readonly ClassId[],
  classIds: readonly ClassId[],
  chosenOn: Day,
): void {
  for (const classId of before) db.run(REMOVE_CHOICE, { childId, classId })
  for (const [n, classId] of classIds.entries()) {
    db.run(INSERT_CHOICE, { childId, classId, rank: n + 1, chosenOn })
  }
}
