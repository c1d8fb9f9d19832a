import { z } from 'zod'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import { normaliseName } from '#shared/kernel/full-width.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'
import { findRow, type KeyedRow, type StoredRow } from './references.repository.ts'

const tieSchema = z.object({
  id: z.int(),
  childId: childIdSchema,
  personId: z.int(),
  relation: z.string().nullable(),
})
export type Tie = z.infer<typeof tieSchema>

const FAMILY = query(
  'SELECT family_id AS familyId FROM child WHERE id = @childId',
  z.object({ familyId: z.int().nullable() }),
)
const OTHERS = query(
  `SELECT number || ' ' || name AS words FROM child
   WHERE family_id = @familyId AND id NOT IN (SELECT value FROM json_each(@ids))
     AND merged_into IS NULL ORDER BY number`,
  z.object({ words: z.string() }),
)
const TIES = query(
  `SELECT id, child_id AS childId, person_id AS personId, relation
   FROM child_relative WHERE child_id = @childId ORDER BY id`,
  tieSchema,
)
const PEOPLE = query(
  `SELECT person.id, person.name, tie.relation
   FROM family_person AS person
   LEFT JOIN child_relative AS tie ON tie.person_id = person.id AND tie.child_id = @childId
   WHERE person.family_id = (SELECT family_id FROM child WHERE id = @childId)
   ORDER BY person.id`,
  z.object({ id: z.int(), name: z.string(), relation: z.string().nullable() }),
)
const PLACES = query(
  'SELECT id FROM parent_whereabouts WHERE person_id = @personId ORDER BY starts_on, id',
  z.object({ id: z.int() }),
)
const PERSON_COLUMNS = query(
  `SELECT part.name AS "table", key."from" AS "column"
   FROM sqlite_schema AS part, pragma_foreign_key_list(part.name) AS key
   WHERE part.type = 'table' AND key."table" = 'family_person'
     AND EXISTS (SELECT 1 FROM pragma_table_info(part.name) WHERE name = 'child_id')
     AND part.name <> 'child_relative'
   ORDER BY part.name, key."from"`,
  z.object({ table: z.string(), column: z.string() }),
)

export function familyOfChild(db: Reads, childId: ChildId): number | null {
  return db.find(FAMILY, { childId })?.familyId ?? null
}

/** Other children of the family, merged files apart. */
export function otherChildren(db: Reads, familyId: number, own: readonly ChildId[]): string[] {
  return db.all(OTHERS, { familyId, ids: JSON.stringify(own) }).map(({ words }) => words)
}

export function hasOtherChildren(db: Reads, familyId: number, own: readonly ChildId[]): boolean {
  return otherChildren(db, familyId, own).length > 0
}

export function tiesOf(db: Reads, childId: ChildId): Tie[] {
  return db.all(TIES, { childId })
}

export function whereaboutsOf(db: Reads, personId: number): KeyedRow[] {
  return db.all(PLACES, { personId }).flatMap(({ id }) => {
    const row = findRow(db, 'parent_whereabouts', id)
    return row === undefined ? [] : [{ id, row }]
  })
}

/** Columns of a child’s records that name a person of the family. */
export function personColumns(db: Reads) {
  return db.all(PERSON_COLUMNS)
}

/**
 * Who of the other child’s family is who of the base child’s: the same name, or the same parent where
 * one of the names is not known.
 */
export function matchedPeople(db: Reads, base: ChildId, other: ChildId): Map<number, number> {
  const own = db.all(PEOPLE, { childId: base })
  const matched = new Map<number, number>()
  for (const person of db.all(PEOPLE, { childId: other })) {
    const same = own.find(
      (one) => ![...matched.values()].includes(one.id) && isSamePerson(one, person),
    )
    if (same !== undefined) matched.set(person.id, same.id)
  }
  return matched
}

interface Named {
  readonly id: number
  readonly name: string
  readonly relation: string | null
}

function isSamePerson(one: Named, other: Named): boolean {
  const [name, otherName] = [normaliseName(one.name), normaliseName(other.name)]
  const isParent = one.relation === '51' || one.relation === '52'
  if (name === '' || otherName === '') return isParent && one.relation === other.relation
  return name === otherName
}

/** A person by name, so that rows of two families can be compared. */
export function namingPeople(db: Reads): (row: StoredRow) => StoredRow {
  return (row) => {
    if (typeof row.person_id !== 'number') return row
    const person = findRow(db, 'family_person', row.person_id)
    return { ...row, person_id: normaliseName(String(person?.name ?? '')) }
  }
}

const FAMILY_PEOPLE = query(
  'SELECT id FROM family_person WHERE family_id = @familyId ORDER BY id',
  z.object({ id: z.int() }),
)

/** The family with its people and where they were, as the rows lie. */
export function peopleRows(db: Reads, familyId: number | null) {
  if (familyId === null) return []
  return [
    findRow(db, 'family', familyId),
    ...db
      .all(FAMILY_PEOPLE, { familyId })
      .map(({ id }) => [findRow(db, 'family_person', id), whereaboutsOf(db, id)]),
  ]
}
