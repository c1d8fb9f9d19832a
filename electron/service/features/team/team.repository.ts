import {
  teamMemberIdSchema,
  teamMemberSchema,
  type TeamMember,
  type TeamMemberId,
} from '#shared/features/team/team-member.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = `id, name, pinyin, initials, kind, phone, joined_on AS joinedOn, left_on AS leftOn, note`

const ALL = query(
  `SELECT ${COLUMNS} FROM team_member ORDER BY left_on IS NOT NULL, pinyin, id`,
  teamMemberSchema,
)
const ONE = query(`SELECT ${COLUMNS} FROM team_member WHERE id = @id`, teamMemberSchema)

const INSERT = statement(`
  INSERT INTO team_member (name, pinyin, initials, kind, phone, joined_on, left_on, note)
  VALUES (@name, @pinyin, @initials, @kind, @phone, @joinedOn, NULL, @note)
`)
const UPDATE = statement(`
  UPDATE team_member SET name = @name, pinyin = @pinyin, initials = @initials, kind = @kind,
    phone = @phone, joined_on = @joinedOn, note = @note
  WHERE id = @id
`)
const SET_LEFT = statement('UPDATE team_member SET left_on = @leftOn WHERE id = @id')

type MemberFields = Omit<TeamMember, 'id' | 'leftOn'>

/** Everybody, those at work first. */
export function listTeam(db: Reads): TeamMember[] {
  return db.all(ALL)
}

/** Throws NOT_FOUND. */
export function getMember(db: Reads, id: TeamMemberId): TeamMember {
  const member = db.find(ONE, { id })
  if (member === undefined) throw new AppError('NOT_FOUND')
  return member
}

export function insertMember(db: Writes, member: MemberFields): TeamMemberId {
  return teamMemberIdSchema.parse(db.run(INSERT, member).id)
}

export function updateMember(db: Writes, id: TeamMemberId, member: MemberFields): void {
  db.run(UPDATE, { id, ...member })
}

export function setLeftOn(db: Writes, id: TeamMemberId, leftOn: Day | null): void {
  db.run(SET_LEFT, { id, leftOn })
}
