import { z } from 'zod'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import {
  memberIdSchema,
  membershipSchema,
  type MemberId,
} from '#shared/features/tutoring/roster.ts'
import { termIdSchema, type TermId } from '#shared/features/tutoring/term.ts'
import { groupIdSchema } from '#shared/features/tutoring/group.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const memberRowSchema = membershipSchema.extend({
  id: memberIdSchema,
  termId: termIdSchema,
  childId: childIdSchema,
  groupId: groupIdSchema.nullable(),
})
export type MemberRow = z.output<typeof memberRowSchema>

const COLUMNS = `
  id, term_id AS termId, child_id AS childId, joined_on AS joinedOn, left_on AS leftOn,
  group_id AS groupId`

const ALL = query(`SELECT ${COLUMNS} FROM tutoring_member ORDER BY id`, memberRowSchema)

const OF_TERM = query(
  `SELECT ${COLUMNS} FROM tutoring_member WHERE term_id = @termId ORDER BY joined_on, id`,
  memberRowSchema,
)

const ONE = query(`SELECT ${COLUMNS} FROM tutoring_member WHERE id = @id`, memberRowSchema)

const INSERT = statement(`
  INSERT INTO tutoring_member (term_id, child_id, joined_on, left_on)
  VALUES (@termId, @childId, @joinedOn, NULL)
`)

const LEAVE = statement('UPDATE tutoring_member SET left_on = @leftOn WHERE id = @id')

export function listMembers(db: Reads): MemberRow[] {
  return db.all(ALL)
}

export function listMembersOf(db: Reads, termId: TermId): MemberRow[] {
  return db.all(OF_TERM, { termId })
}

/** Throws NOT_FOUND. */
export function getMember(db: Reads, id: MemberId): MemberRow {
  return db.get(ONE, { id })
}

export function insertMember(
  db: Writes,
  member: { readonly termId: TermId; readonly childId: ChildId; readonly joinedOn: Day },
): void {
  db.run(INSERT, member)
}

export function updateLeftOn(db: Writes, id: MemberId, leftOn: Day): void {
  db.run(LEAVE, { id, leftOn })
}
