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

const ALL = query(`SELECT ${COLUMNS} FROM child ORDER BY number`, childSchema)
const BY_ID = query(`SELECT ${COLUMNS} FROM child WHERE id = @id`, childSchema)
const BY_ID_NUMBER = query(`SELECT ${COLUMNS} FROM child WHERE id_number = @idNumber`, childSchema)
const BY_NAME_AND_BIRTH = query(
  `SELECT ${COLUMNS} FROM child WHERE name = @name AND born_on = @bornOn ORDER BY number`,
  childSchema,
)

const MEMBERS = query(
  `SELECT ${COLUMNS} FROM child
   WHERE registered_on <= @day AND (left_on IS NULL OR @day < left_on)
   ORDER BY number`,
  childSchema,
)

const CHOICES = query(
  `SELECT id, number, name, pinyin, initials, sex, born_on AS bornOn, village, school,
          registered_on AS registeredOn, left_on AS leftOn
   FROM child ORDER BY number`,
  childChoiceSchema
    .omit({ isActive: true })
    .extend({ registeredOn: daySchema, leftOn: daySchema.nullable() }),
)

const NAMES = query(
  'SELECT id, name FROM child WHERE id IN (SELECT value FROM json_each(@ids))',
  z.object({ id: childIdSchema, name: z.string() }),
)

const LAST_NUMBER = query(
  `SELECT number FROM child WHERE number LIKE @year || '-%'
   ORDER BY length(number) DESC, number DESC LIMIT 1`,
  z.object({ number: z.string() }),
)

const INSERT = statement(`
  INSERT INTO child (
    number, name, pinyin, initials, sex, born_on, id_type, id_number, no_id_reason, ethnic_code,
    village, address, school, grade, health, guardian_name, guardian_relation, guardian_phone,
    father_name, father_place, father_phone, mother_name, mother_place, mother_phone,
    registered_on, note)
  VALUES (
    @number, @name, @pinyin, @initials, @sex, @bornOn, @idType, @idNumber, @noIdReason, @ethnicCode,
    @village, @address, @school, @grade, @health, @guardianName, @guardianRelation, @guardianPhone,
    @fatherName, @fatherPlace, @fatherPhone, @motherName, @motherPlace, @motherPhone,
    @registeredOn, @note)
`)

const UPDATE = statement(`
  UPDATE child SET
    name = @name, pinyin = @pinyin, initials = @initials, sex = @sex, born_on = @bornOn,
    id_type = @idType, id_number = @idNumber, no_id_reason = @noIdReason,
    ethnic_code = @ethnicCode, village = @village, address = @address, school = @school,
    grade = @grade, health = @health, guardian_name = @guardianName,
    guardian_relation = @guardianRelation, guardian_phone = @guardianPhone,
    father_name = @fatherName, father_place = @fatherPlace, father_phone = @fatherPhone,
    mother_name = @motherName, mother_place = @motherPlace, mother_phone = @motherPhone,
    registered_on = @registeredOn, note = @note
  WHERE id = @id
`)

const LEAVE = statement(`
  UPDATE child SET left_on = @leftOn, left_reason = @reason WHERE id = @id
`)

const REMOVE = statement('DELETE FROM child WHERE id = @id')

/** What a child's row holds besides its keys, its number and its leaving. */
export type ChildRow = Omit<Child, 'id' | 'number' | 'leftOn' | 'leftReason'>

export function listChildren(db: Reads): Child[] {
  return db.all(ALL)
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

/** The last number given in a year, or undefined. */
export function findLastNumber(db: Reads, year: string): string | undefined {
  return db.find(LAST_NUMBER, { year })?.number
}

export function insertChild(db: Writes, child: ChildRow & { readonly number: string }): ChildId {
  return childIdSchema.parse(db.run(INSERT, child).id)
}

export function updateChild(db: Writes, id: ChildId, child: ChildRow): void {
  db.run(UPDATE, { id, ...child })
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
