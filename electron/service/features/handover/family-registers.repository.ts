import { z } from 'zod'
import {
  familySchema,
  guardianshipSchema,
  healthSchema,
  personSchema,
  residenceSchema,
  schoolingSchema,
  whereaboutsPeriodSchema,
} from '#shared/features/families/family.ts'
import { collectorSchema } from '#shared/features/collectors/collector.ts'
import { familyRelationCodeSchema } from '#shared/kernel/codes/family-relations.ts'
import { query } from '#service/platform/database/query.ts'

// Families and what changed with time as lists, for whoever goes on with the work.
const text = z.string()
const child = { number: text, name: text } as const
const dated = { startsOn: text, endedOn: text.nullable() } as const
const CHILD = 'child.number, child.name'
const DATES = 'period.starts_on AS startsOn, period.ended_on AS endedOn'
const OF_CHILD = 'JOIN child ON child.id = period.child_id ORDER BY child.number, period.starts_on'

export const FAMILIES = query(
  `SELECT family.number, family.origin_village AS originVillage,
     family.income_sources AS incomeSources, family.aid_kinds AS aidKinds, family.note,
     (SELECT group_concat(child.name, '、') FROM child
       WHERE child.family_id = family.id AND child.merged_into IS NULL)
       AS children
   FROM family ORDER BY family.number`,
  familySchema
    .pick({ number: true, originVillage: true, note: true })
    .extend({ incomeSources: text, aidKinds: text, children: text.nullable() }),
)
export const PEOPLE = query(
  `SELECT family.number AS family, person.name, person.sex, person.born_on AS bornOn, person.phone,
     person.other_phone AS otherPhone, person.id_number AS idNumber, person.work, tie.relation,
     child.name AS child
   FROM family_person AS person JOIN family ON family.id = person.family_id
   LEFT JOIN child_relative AS tie ON tie.person_id = person.id
   LEFT JOIN child ON child.id = tie.child_id
   ORDER BY family.number, person.id, child.number`,
  personSchema.omit({ id: true, familyId: true }).extend({
    family: text,
    relation: familyRelationCodeSchema.nullable(),
    child: text.nullable(),
  }),
)
export const GUARDIANSHIPS = query(
  `SELECT ${CHILD}, coalesce(person.name, '') AS guardian, period.kind, period.supervision, ${DATES}
   FROM guardianship AS period LEFT JOIN family_person AS person ON person.id = period.person_id
   ${OF_CHILD}`,
  guardianshipSchema
    .pick({ kind: true, supervision: true })
    .extend({ ...child, ...dated, guardian: text }),
)
export const WHEREABOUTS = query(
  `SELECT family.number AS family, person.name AS person, period.state, period.place, ${DATES}
   FROM parent_whereabouts AS period JOIN family_person AS person ON person.id = period.person_id
   JOIN family ON family.id = person.family_id
   ORDER BY family.number, person.id, period.starts_on`,
  whereaboutsPeriodSchema
    .pick({ state: true, place: true })
    .extend({ ...dated, family: text, person: text }),
)
export const SCHOOLINGS = query(
  `SELECT ${CHILD}, period.school, period.grade, period.boarding, period.state, ${DATES}
   FROM schooling AS period ${OF_CHILD}`,
  schoolingSchema
    .pick({ school: true, grade: true, boarding: true, state: true })
    .extend({ ...child, ...dated }),
)
export const RESIDENCES = query(
  `SELECT ${CHILD}, period.village, period.address, ${DATES} FROM residence AS period ${OF_CHILD}`,
  residenceSchema.pick({ village: true, address: true }).extend({ ...child, ...dated }),
)
export const HEALTHS = query(
  `SELECT ${CHILD}, period.state, period.words, period.certificate, ${DATES}
   FROM health AS period ${OF_CHILD}`,
  healthSchema.pick({ state: true, words: true, certificate: true }).extend({ ...child, ...dated }),
)
export const COLLECTORS = query(
  `SELECT ${CHILD}, coalesce(person.name, period.name) AS collector,
     CASE WHEN person.id IS NULL THEN period.relation ELSE tie.relation END AS relation,
     coalesce(person.phone, period.phone) AS phone, period.id_tail AS idTail, period.kind,
     period.grounds, period.grounds_on AS groundsOn, ${DATES}, period.end_reason AS endReason
   FROM collector AS period
   LEFT JOIN family_person AS person ON person.id = period.person_id
   LEFT JOIN child_relative AS tie
     ON tie.child_id = period.child_id AND tie.person_id = period.person_id
   ${OF_CHILD}`,
  collectorSchema
    .omit({ id: true, childId: true, personId: true, name: true, startsOn: true, endedOn: true })
    .extend({ ...child, ...dated, groundsOn: text.nullable(), collector: text }),
)
