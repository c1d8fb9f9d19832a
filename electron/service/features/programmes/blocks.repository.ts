import { z } from 'zod'
import type { CampId } from '#shared/features/camps/camp.ts'
import {
  campBlockIdSchema,
  campBlockSchema,
  type CampBlock,
  type CampBlockFields,
  type CampBlockId,
} from '#shared/features/programmes/camp-block.ts'
import { teamMemberIdSchema, type TeamMemberId } from '#shared/features/team/team-member.ts'
import type { Day } from '#shared/kernel/day.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const blockRowSchema = campBlockSchema.omit({ helperIds: true })
type BlockRow = z.output<typeof blockRowSchema>

const COLUMNS = `
  block.id, block.camp_id AS campId, block.day, block.starts_at AS startsAt,
  block.ends_at AS endsAt, block.title, block.theme, block.room_id AS roomId, block.place,
  block.leader_id AS leaderId, block.content, block.safety`

const OF_CAMP = query(
  `SELECT ${COLUMNS} FROM camp_block AS block WHERE block.camp_id = @campId
   ORDER BY block.day, block.starts_at, block.ends_at, block.id`,
  blockRowSchema,
)
const ONE = query(`SELECT ${COLUMNS} FROM camp_block AS block WHERE block.id = @id`, blockRowSchema)
const BETWEEN = query(
  `SELECT ${COLUMNS} FROM camp_block AS block JOIN camp ON camp.id = block.camp_id
   WHERE block.day BETWEEN @from AND @to AND camp.cancelled_on IS NULL
   ORDER BY block.day, block.starts_at, block.id`,
  blockRowSchema,
)

const helperRowSchema = z.object({ blockId: campBlockIdSchema, memberId: teamMemberIdSchema })
const HELPERS_OF_CAMP = query(
  `SELECT helper.block_id AS blockId, helper.member_id AS memberId
   FROM camp_block_member AS helper JOIN camp_block AS block ON block.id = helper.block_id
   WHERE block.camp_id = @campId ORDER BY helper.member_id`,
  helperRowSchema,
)
const HELPERS_OF_BLOCK = query(
  `SELECT block_id AS blockId, member_id AS memberId FROM camp_block_member
   WHERE block_id = @id ORDER BY member_id`,
  helperRowSchema,
)
const HELPERS_BETWEEN = query(
  `SELECT helper.block_id AS blockId, helper.member_id AS memberId
   FROM camp_block_member AS helper JOIN camp_block AS block ON block.id = helper.block_id
   WHERE block.day BETWEEN @from AND @to ORDER BY helper.member_id`,
  helperRowSchema,
)

const INSERT = statement(`
  INSERT INTO camp_block (camp_id, day, starts_at, ends_at, title, theme, room_id, place,
    leader_id, content, safety)
  VALUES (@campId, @day, @startsAt, @endsAt, @title, @theme, @roomId, @place, @leaderId, @content,
    @safety)
`)
const UPDATE = statement(`
  UPDATE camp_block SET day = @day, starts_at = @startsAt, ends_at = @endsAt, title = @title,
    theme = @theme, room_id = @roomId, place = @place, leader_id = @leaderId, content = @content,
    safety = @safety
  WHERE id = @id
`)
const REMOVE = statement('DELETE FROM camp_block WHERE id = @id')
const CLEAR_HELPERS = statement('DELETE FROM camp_block_member WHERE block_id = @blockId')
const INSERT_HELPER = statement(
  'INSERT INTO camp_block_member (block_id, member_id) VALUES (@blockId, @memberId)',
)

/** The timetable of a camp in order. */
export function listBlocks(db: Reads, campId: CampId): CampBlock[] {
  return withHelpers(db.all(OF_CAMP, { campId }), db.all(HELPERS_OF_CAMP, { campId }))
}

/** Activities of camps that were not called off, from the first to the last day. */
export function listBlocksBetween(db: Reads, from: Day, to: Day): CampBlock[] {
  return withHelpers(db.all(BETWEEN, { from, to }), db.all(HELPERS_BETWEEN, { from, to }))
}

/** Throws NOT_FOUND. */
export function getBlock(db: Reads, id: CampBlockId): CampBlock {
  const [block] = withHelpers([db.get(ONE, { id })], db.all(HELPERS_OF_BLOCK, { id }))
  if (block === undefined) throw new AppError('NOT_FOUND')
  return block
}

export function insertBlock(
  db: Writes,
  campId: CampId,
  { helperIds, ...block }: CampBlockFields,
): CampBlockId {
  const id = campBlockIdSchema.parse(db.run(INSERT, { campId, ...block }).id)
  writeHelpers(db, id, helperIds)
  return id
}

export function updateBlock(
  db: Writes,
  id: CampBlockId,
  { helperIds, ...block }: CampBlockFields,
): void {
  db.run(UPDATE, { id, ...block })
  writeHelpers(db, id, helperIds)
}

export function deleteBlock(db: Writes, id: CampBlockId): void {
  db.run(REMOVE, { id })
}

function writeHelpers(db: Writes, blockId: CampBlockId, memberIds: readonly TeamMemberId[]): void {
  db.run(CLEAR_HELPERS, { blockId })
  for (const memberId of memberIds) db.run(INSERT_HELPER, { blockId, memberId })
}

function withHelpers(
  rows: readonly BlockRow[],
  helpers: readonly z.output<typeof helperRowSchema>[],
): CampBlock[] {
  const byBlock = Map.groupBy(helpers, ({ blockId }) => blockId)
  return rows.map((row) => ({
    ...row,
    helperIds: (byBlock.get(row.id) ?? []).map(({ memberId }) => memberId),
  }))
}
