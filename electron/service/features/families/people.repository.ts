import { z } from 'zod'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import type { FamilyRelationCode } from '#shared/kernel/codes/family-relations.ts'
import {
  familyIdSchema,
  familySchema,
  personIdSchema,
  personSchema,
  relativeSchema,
  type Family,
  type FamilyId,
  type Person,
  type PersonId,
  type Relative,
} from '#shared/features/families/family.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const PERSON = `person.id, person.family_id AS familyId, person.name, person.sex,
  person.born_on AS bornOn, person.phone, person.other_phone AS otherPhone,
  person.id_number AS idNumber, person.work`
const TIE = 'id, child_id AS childId, person_id AS personId, relation'

const FAMILY_OF = query(
  'SELECT family_id AS familyId FROM child WHERE id = @childId',
  z.object({ familyId: familyIdSchema.nullable() }),
)
const FAMILY = query(
  `SELECT id, number, origin_village AS originVillage, income_sources AS incomeSources,
     aid_kinds AS aidKinds, note
   FROM family WHERE id = @id`,
  familySchema.omit({ incomeSources: true, aidKinds: true }).extend({
    incomeSources: z.string(),
    aidKinds: z.string(),
  }),
)
const LAST_NUMBER = query(
  `SELECT CAST(substr(number, 2) AS INTEGER) AS last FROM family ORDER BY id DESC LIMIT 1`,
  z.object({ last: z.int() }),
)
const ADD_FAMILY = statement(`
  INSERT INTO family (number, origin_village, income_sources, aid_kinds, note)
  VALUES (@number, '', '[]', '[]', '')
`)
const UPDATE_FAMILY = statement(`
  UPDATE family SET origin_village = @originVillage, income_sources = @incomeSources,
    aid_kinds = @aidKinds, note = @note
  WHERE id = @id
`)
const SET_FAMILY = statement('UPDATE child SET family_id = @familyId WHERE id = @childId')
const SIBLINGS = query(
  `SELECT id AS childId, number, name FROM child
   WHERE family_id = @familyId AND merged_into IS NULL ORDER BY number`,
  z.object({ childId: childIdSchema, number: z.string(), name: z.string() }),
)

const PEOPLE = query(
  `SELECT ${PERSON} FROM family_person AS person WHERE person.family_id = @familyId
   ORDER BY person.id`,
  personSchema,
)
const PERSON_BY_ID = query(
  `SELECT ${PERSON} FROM family_person AS person WHERE person.id = @id`,
  personSchema,
)
const NAMESAKES = query(
  `SELECT ${PERSON} FROM family_person AS person
   WHERE person.name = @name AND (person.phone = @phone OR person.other_phone = @phone)
   ORDER BY person.id`,
  personSchema,
)
const PUT_PERSON = statement(`
  INSERT INTO family_person (
    id, family_id, name, sex, born_on, phone, other_phone, id_number, work)
  VALUES (@id, @familyId, @name, @sex, @bornOn, @phone, @otherPhone, @idNumber, @work)
  ON CONFLICT (id) DO UPDATE SET
    family_id = excluded.family_id, name = excluded.name, sex = excluded.sex,
    born_on = excluded.born_on, phone = excluded.phone, other_phone = excluded.other_phone,
    id_number = excluded.id_number, work = excluded.work
`)

const TIES = query(
  `SELECT ${TIE} FROM child_relative WHERE child_id = @childId ORDER BY id`,
  relativeSchema,
)
const PUT_TIE = statement(`
  INSERT INTO child_relative (id, child_id, person_id, relation)
  VALUES (@id, @childId, @personId, @relation)
  ON CONFLICT (child_id, person_id) DO UPDATE SET relation = excluded.relation
`)
const REMOVE_TIE = statement('DELETE FROM child_relative WHERE id = @id')

/** Other records that speak of a person: children, guardianships of the past, collectors, guests. */
const OTHER_USES = query(
  `SELECT
     (SELECT count(*) FROM child_relative WHERE person_id = @id AND child_id <> @childId)
     + (SELECT count(*) FROM guardianship
        WHERE person_id = @id AND (child_id <> @childId OR ended_on IS NOT NULL))
     + (SELECT count(*) FROM collector WHERE person_id = @id)
     + (SELECT count(*) FROM parent_guest WHERE person_id = @id) AS uses`,
  z.object({ uses: z.int() }),
)
const ORPHAN_PLACES = statement(`
  DELETE FROM parent_whereabouts WHERE person_id IN (
    SELECT id FROM family_person WHERE family_id = @familyId
      AND id NOT IN (SELECT person_id FROM child_relative)
      AND id NOT IN (SELECT person_id FROM guardianship WHERE person_id IS NOT NULL)
      AND id NOT IN (SELECT person_id FROM collector WHERE person_id IS NOT NULL)
      AND id NOT IN (SELECT person_id FROM parent_guest))
`)
const ORPHANS = statement(`
  DELETE FROM family_person WHERE family_id = @familyId
    AND id NOT IN (SELECT person_id FROM child_relative)
    AND id NOT IN (SELECT person_id FROM guardianship WHERE person_id IS NOT NULL)
    AND id NOT IN (SELECT person_id FROM collector WHERE person_id IS NOT NULL)
    AND id NOT IN (SELECT person_id FROM parent_guest)
`)
const EMPTY_FAMILY = statement(`
  DELETE FROM family WHERE id = @familyId
    AND NOT EXISTS (SELECT 1 FROM child WHERE family_id = @familyId)
    AND NOT EXISTS (SELECT 1 FROM family_person WHERE family_id = @familyId)
`)

/** Null for a child whose family is not on file. */
export function familyIdOf(db: Reads, childId: ChildId): FamilyId | null {
  return db.get(FAMILY_OF, { childId }).familyId
}

/** Throws NOT_FOUND. */
export function getFamily(db: Reads, id: FamilyId): Family {
  const row = db.get(FAMILY, { id })
  const lists = { incomeSources: JSON.parse(row.incomeSources), aidKinds: JSON.parse(row.aidKinds) }
  return familySchema.parse({ ...row, ...lists })
}

export function insertFamily(db: Writes): FamilyId {
  const last = db.find(LAST_NUMBER)?.last ?? 0
  const number = `J${String(last + 1).padStart(4, '0')}`
  return familyIdSchema.parse(db.run(ADD_FAMILY, { number }).id)
}

export function updateFamily(db: Writes, family: Omit<Family, 'number'>): void {
  const { incomeSources, aidKinds, ...rest } = family
  db.run(UPDATE_FAMILY, {
    ...rest,
    incomeSources: JSON.stringify(incomeSources),
    aidKinds: JSON.stringify(aidKinds),
  })
}

export function setFamily(db: Writes, childId: ChildId, familyId: FamilyId | null): void {
  db.run(SET_FAMILY, { childId, familyId })
}

/** Every child of a family, the asked one included. */
export function childrenOf(db: Reads, familyId: FamilyId) {
  return db.all(SIBLINGS, { familyId })
}

export function peopleOf(db: Reads, familyId: FamilyId): Person[] {
  return db.all(PEOPLE, { familyId })
}

/** Throws NOT_FOUND. */
export function getPerson(db: Reads, id: PersonId): Person {
  return db.get(PERSON_BY_ID, { id })
}

export function peopleNamed(db: Reads, name: string, phone: string): Person[] {
  return db.all(NAMESAKES, { name, phone })
}

/** Writes a person; without an id a new one. */
export function putPerson(
  db: Writes,
  person: Omit<Person, 'id'> & { readonly id: PersonId | null },
): PersonId {
  const { id } = db.run(PUT_PERSON, person)
  return person.id ?? personIdSchema.parse(id)
}

export function relativesOf(db: Reads, childId: ChildId): Relative[] {
  return db.all(TIES, { childId })
}

/** Says what a person is to a child, anew where it was said before. */
export function putRelative(
  db: Writes,
  tie: {
    readonly id?: number
    readonly childId: ChildId
    readonly personId: PersonId
    readonly relation: FamilyRelationCode | null
  },
): void {
  db.run(PUT_TIE, { ...tie, id: tie.id ?? null })
}

export function removeRelative(db: Writes, id: number): void {
  db.run(REMOVE_TIE, { id })
}

/** True when the past or another child speaks of the person: then a new name is a new person. */
export function isSpokenOfElsewhere(db: Reads, id: PersonId, childId: ChildId): boolean {
  return db.get(OTHER_USES, { id, childId }).uses > 0
}

/** Takes people off the books whom no child, guardianship, collector or invitation speaks of. */
export function removeUnusedPeople(db: Writes, familyId: FamilyId): void {
  db.run(ORPHAN_PLACES, { familyId })
  db.run(ORPHANS, { familyId })
}

/** Takes a family without children and people off the books. */
export function removeEmptyFamily(db: Writes, familyId: FamilyId): void {
  db.run(EMPTY_FAMILY, { familyId })
}
