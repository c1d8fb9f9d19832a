import { z } from 'zod'
import { roomIdSchema } from '#shared/features/rooms/room.ts'
import { teamMemberIdSchema, type TeamMemberId } from '#shared/features/team/team-member.ts'
import { groupIdSchema, type GroupId, type WeekdayDuty } from '#shared/features/tutoring/group.ts'
import type { MemberId } from '#shared/features/tutoring/roster.ts'
import { termIdSchema, weekdaySchema, type TermId } from '#shared/features/tutoring/term.ts'
import type { Weekday } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const groupRowSchema = z.object({
  id: groupIdSchema,
  termId: termIdSchema,
  name: z.string(),
  roomId: roomIdSchema.nullable(),
  tutorId: teamMemberIdSchema.nullable(),
})
export type GroupRow = z.output<typeof groupRowSchema>

const COLUMNS = 'id, term_id AS termId, name, room_id AS roomId, tutor_id AS tutorId'

const GROUPS = query(
  `SELECT ${COLUMNS} FROM tutoring_group WHERE term_id = @termId ORDER BY id`,
  groupRowSchema,
)
const GROUP = query(`SELECT ${COLUMNS} FROM tutoring_group WHERE id = @id`, groupRowSchema)
const INSERT = statement(`
  INSERT INTO tutoring_group (term_id, name, room_id, tutor_id)
  VALUES (@termId, @name, @roomId, @tutorId)
`)
const UPDATE = statement(`
  UPDATE tutoring_group SET name = @name, room_id = @roomId, tutor_id = @tutorId WHERE id = @id
`)
const RELEASE = statement('UPDATE tutoring_member SET group_id = NULL WHERE group_id = @id')
const DELETE = statement('DELETE FROM tutoring_group WHERE id = @id')
const ASSIGN = statement('UPDATE tutoring_member SET group_id = @groupId WHERE id = @id')

const DUTY = query(
  `SELECT weekday, member_id AS memberId FROM tutoring_duty
   WHERE term_id = @termId ORDER BY weekday, id`,
  z.object({ weekday: weekdaySchema, memberId: teamMemberIdSchema }),
)
const ADD_DUTY = statement(`
  INSERT INTO tutoring_duty (term_id, weekday, member_id) VALUES (@termId, @weekday, @memberId)
`)
const REMOVE_DUTY = statement(`
  DELETE FROM tutoring_duty
  WHERE term_id = @termId AND weekday = @weekday AND member_id = @memberId
`)

export function listGroups(db: Reads, termId: TermId): GroupRow[] {
  return db.all(GROUPS, { termId })
}

/** Throws NOT_FOUND. */
export function getGroup(db: Reads, id: GroupId): GroupRow {
  return db.get(GROUP, { id })
}

export function insertGroup(db: Writes, group: Omit<GroupRow, 'id'>): GroupId {
  return groupIdSchema.parse(db.run(INSERT, group).id)
}

export function updateGroup(db: Writes, { id, name, roomId, tutorId }: Omit<GroupRow, 'termId'>) {
  db.run(UPDATE, { id, name, roomId, tutorId })
}

/** Its children stay on the roster, in no group. */
export function deleteGroup(db: Writes, id: GroupId): void {
  db.run(RELEASE, { id })
  db.run(DELETE, { id })
}

export function assignMember(db: Writes, id: MemberId, groupId: GroupId | null): void {
  db.run(ASSIGN, { id, groupId })
}

/** Weekdays with somebody on duty, in order. */
export function dutyOf(db: Reads, termId: TermId): readonly WeekdayDuty[] {
  const byWeekday = Map.groupBy(db.all(DUTY, { termId }), ({ weekday }) => weekday)
  return [...byWeekday].map(([weekday, rows]) => ({
    weekday,
    memberIds: rows.map(({ memberId }) => memberId),
  }))
}

export function addDuty(
  db: Writes,
  duty: { readonly termId: TermId; readonly weekday: Weekday; readonly memberId: TeamMemberId },
): void {
  db.run(ADD_DUTY, duty)
}

export function removeDuty(
  db: Writes,
  duty: { readonly termId: TermId; readonly weekday: Weekday; readonly memberId: TeamMemberId },
): void {
  db.run(REMOVE_DUTY, duty)
}
