import { z } from 'zod'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import { personIdSchema, type PersonId } from '#shared/features/families/family.ts'
import { familyRelationCodeSchema } from '#shared/kernel/codes/family-relations.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

const guardianSchema = z.object({
  personId: personIdSchema,
  name: z.string(),
  phone: z.string(),
  childId: childIdSchema,
  relation: familyRelationCodeSchema.nullable(),
})

const GUARDIANS = query(
  `SELECT person.id AS personId, person.name, person.phone, held.child_id AS childId, tie.relation
   FROM guardianship AS held JOIN family_person AS person ON person.id = held.person_id
   LEFT JOIN child_relative AS tie
     ON tie.child_id = held.child_id AND tie.person_id = held.person_id
   WHERE held.starts_on <= @day AND (held.ended_on IS NULL OR @day < held.ended_on)
     AND person.name <> ''
   ORDER BY person.id, held.child_id`,
  guardianSchema,
)
const PERSON = query(
  `SELECT person.name, person.family_id = child.family_id AS isOfFamily
   FROM family_person AS person, child WHERE person.id = @personId AND child.id = @childId`,
  z.object({ name: z.string(), isOfFamily: z.boolean().nullable() }),
)

/** Who is the guardian of whom on a day, where the guardian has a name. */
export function guardiansOn(db: Reads, day: Day) {
  return db.all(GUARDIANS, { day })
}

/** A grown-up and whether they are of the child’s family; undefined where either is unknown. */
export function findGrownUp(db: Reads, personId: PersonId, childId: ChildId) {
  return db.find(PERSON, { personId, childId })
}
