import { z } from 'zod'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import {
  childChoiceSchema,
  childIdSchema,
  childSchema,
  type Child,
  type ChildId,
} from '#shared/features/children/child.ts'
import type { LeftReasonCode } from '#shared/features/children/child-codes.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = `
  id, number, name, pinyin, initials, sex, born_on AS bornOn, id_type AS idType,
  id_number AS idNumber, no_id_reason AS noIdReason, ethnic_code AS ethnicCode, village, address,
  school, grade, health, guardian_name AS guardianName, guardian_relation AS guardianRelation,
  guardian_phone AS guardianPhone, father_name AS fatherName, father_place AS fatherPlace,
  father_phone AS fatherPhone, mother_name AS motherName, mother_place AS motherPlace,
  mother_phone AS motherPhone, registered_on AS registeredOn, left_on AS leftOn,
  left_reason AS leftReason, note`

// The facts of the periods that held on a day, as child_now has those that hold.
const HOLDS = (table: string) =>
  `${table}.starts_on <= @day AND (${table}.ended_on IS NULL OR @day < ${table}.ended_on)`
const PARENT = (who: string, relation: string) => `
  LEFT JOIN child_relative AS ${who}_tie
    ON ${who}_tie.child_id = child.id AND ${who}_tie.relation = '${relation}'
  LEFT JOIN family_person AS ${who} ON ${who}.id = ${who}_tie.person_id
  LEFT JOIN parent_whereabouts AS ${who}_at
    ON ${who}_at.person_id = ${who}.id AND ${HOLDS(`${who}_at`)}`
const PARENT_COLUMNS = (who: string) => `
  coalesce(${who}.name, '') AS ${who}Name, coalesce(${who}_at.place, '') AS ${who}Place,
  CASE WHEN ${who}.id IS guardian.id AND ${who}.other_phone <> '' THEN ${who}.other_phone
    ELSE coalesce(${who}.phone, '') END AS ${who}Phone`
const ON_DAY = query(
  `SELECT child.id, child.number, child.name, child.pinyin, child.initials, child.sex,
     child.born_on AS bornOn, child.id_type AS idType, child.id_number AS idNumber,
     child.no_id_reason AS noIdReason, child.ethnic_code AS ethnicCode,
     coalesce(residence.village, '') AS village, coalesce(residence.address, '') AS address,
     coalesce(schooling.school, '') AS school, schooling.grade,
     coalesce(health.words, '') AS health, coalesce(guardian.name, '') AS guardianName,
     guardian_tie.relation AS guardianRelation, coalesce(guardian.phone, '') AS guardianPhone,
     ${PARENT_COLUMNS('father')}, ${PARENT_COLUMNS('mother')},
     child.registered_on AS registeredOn, child.left_on AS leftOn,
     child.left_reason AS leftReason, child.note
   FROM child
   LEFT JOIN residence ON residence.child_id = child.id AND ${HOLDS('residence')}
   LEFT JOIN schooling ON schooling.child_id = child.id AND ${HOLDS('schooling')}
   LEFT JOIN health ON health.child_id = child.id AND ${HOLDS('health')}
   LEFT JOIN guardianship ON guardianship.child_id = child.id AND ${HOLDS('guardianship')}
   LEFT JOIN family_person AS guardian ON guardian.id = guardianship.person_id
   LEFT JOIN child_relative AS guardian_tie
     ON guardian_tie.child_id = child.id AND guardian_tie.person_id = guardian.id
   ${PARENT('father', '51')} ${PARENT('mother', '52')}
   WHERE child.merged_into IS NULL
   ORDER BY child.number`,
  childSchema,
)

const ALL = query(`SELECT ${COLUMNS} FROM child_now ORDER BY number`, childSchema)
const BY_ID = query(`SELECT ${COLUMNS} FROM child_now WHERE id = @id`, childSchema)
// A number that a merged file had is that of the file it was merged into.
const BY_ID_NUMBER = query(
  `SELECT ${COLUMNS} FROM child_now WHERE id = (
     SELECT coalesce(merged_into, id) FROM child WHERE id_number = @idNumber)`,
  childSchema,
)
const BY_NAME_AND_BIRTH = query(
  `SELECT ${COLUMNS} FROM child_now WHERE name = @name AND born_on = @bornOn ORDER BY number`,
  childSchema,
)

const MEMBERS = query(
  `SELECT ${COLUMNS} FROM child_now
   WHERE registered_on <= @day AND (left_on IS NULL OR @day < left_on)
   ORDER BY number`,
  childSchema,
)

const CHOICES = query(
  `SELECT id, number, name, pinyin, initials, sex, born_on AS bornOn, village, school,
          registered_on AS registeredOn, left_on AS leftOn
   FROM child_now ORDER BY number`,
  childChoiceSchema
    .omit({ isActive: true })
    .extend({ registeredOn: daySchema, leftOn: daySchema.nullable() }),
)

const NAMES = query(
  'SELECT id, name FROM child WHERE id IN (SELECT value FROM json_each(@ids))',
  z.object({ id: childIdSchema, name: z.string() }),
)

// The log is the only place that remembers a leaving that was taken back.
const COMINGS_AND_GOINGS = query(
  `SELECT event.id, event.at, event.route
   FROM audit_subject AS about JOIN audit_event AS event ON event.id = about.event_id
   WHERE about.subject = 'child' AND about.subject_id = @id AND event.kind = 'act'
     AND event.route IN ('children.leave', 'children.rejoin')
   ORDER BY event.id`,
  z.object({ id: z.int(), at: z.string(), route: z.string() }),
)

// Numbers are given in the order of the ids.
const LAST_NUMBER = query(
  `SELECT number FROM child WHERE number LIKE @year || '-%' ORDER BY id DESC LIMIT 1`,
  z.object({ number: z.string() }),
)

const INSERT = statement(`
  INSERT INTO child (
    number, name, pinyin, initials, sex, born_on, id_type, id_number, no_id_reason, ethnic_code,
    registered_on, note)
  VALUES (
    @number, @name, @pinyin, @initials, @sex, @bornOn, @idType, @idNumber, @noIdReason, @ethnicCode,
    @registeredOn, @note)
`)

const UPDATE = statement(`
  UPDATE child SET
    name = @name, pinyin = @pinyin, initials = @initials, sex = @sex, born_on = @bornOn,
    id_type = @idType, id_number = @idNumber, no_id_reason = @noIdReason,
    ethnic_code = @ethnicCode, registered_on = @registeredOn, note = @note
  WHERE id = @id
`)

const LEAVE = statement(`
  UPDATE child SET left_on = @leftOn, left_reason = @reason WHERE id = @id
`)

const REMOVE = statement('DELETE FROM child WHERE id = @id')

/** What a child's row holds besides its keys, its number and its leaving. */
export type ChildRow = Pick<
  Child,
  | 'name'
  | 'pinyin'
  | 'initials'
  | 'sex'
  | 'bornOn'
  | 'idType'
  | 'idNumber'
  | 'noIdReason'
  | 'ethnicCode'
  | 'registeredOn'
  | 'note'
>

/** Everybody ever registered; with a day, the facts (school, village, guardian) of that day. */
export function listChildren(db: Reads, day?: Day): Child[] {
  return day === undefined ? db.all(ALL) : db.all(ON_DAY, { day })
}

export function findChild(db: Reads, id: ChildId): Child | undefined {
  return db.find(BY_ID, { id })
}

/** Throws NOT_FOUND. */
export function getChild(db: Reads, id: ChildId): Child {
  return db.get(BY_ID, { id })
}

export function findChildByIdNumber(db: Reads, idNumber: string): Child | undefined {
  return db.find(BY_ID_NUMBER, { idNumber })
}

export function listChildrenNamed(db: Reads, name: string, bornOn: Day): Child[] {
  return db.all(BY_NAME_AND_BIRTH, { name, bornOn })
}

/** Registered by that day and not yet left, of any age. */
export function listRegisteredOn(db: Reads, day: Day): Child[] {
  return db.all(MEMBERS, { day })
}

export function listChoices(db: Reads) {
  return db.all(CHOICES)
}

/** Names for the ids; an id without a child is missing from the answer. */
export function childNames(db: Reads, ids: readonly ChildId[]): Map<ChildId, string> {
  const rows = db.all(NAMES, { ids: JSON.stringify(ids) })
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** When the child left the register and was put back on it, in the order of the acts. */
export function listComingsAndGoings(db: Reads, id: ChildId) {
  return db.all(COMINGS_AND_GOINGS, { id })
}

/** The last number given in a year, or undefined. */
export function findLastNumber(db: Reads, year: string): string | undefined {
  return db.find(LAST_NUMBER, { year })?.number
}

export function insertChild(db: Writes, child: ChildRow & { readonly number: string }): ChildId {
  return childIdSchema.parse(db.run(INSERT, { ...rowOf(child), number: child.number }).id)
}

export function updateChild(db: Writes, id: ChildId, child: ChildRow): void {
  db.run(UPDATE, { id, ...rowOf(child) })
}

function rowOf({ name, pinyin, initials, sex, bornOn, idType, idNumber, ...rest }: ChildRow) {
  const { noIdReason, ethnicCode, registeredOn, note } = rest
  const who = { name, pinyin, initials, sex, bornOn, idType, idNumber, noIdReason, ethnicCode }
  return { ...who, registeredOn, note }
}

/** Both null puts the child back on the register. */
export function updateLeaving(
  db: Writes,
  id: ChildId,
  leaving: { readonly leftOn: Day | null; readonly reason: LeftReasonCode | null },
): void {
  db.run(LEAVE, { id, ...leaving })
}

/** Only for a child that nothing refers to. */
export function removeChildRow(db: Writes, id: ChildId): void {
  db.run(REMOVE, { id })
}
