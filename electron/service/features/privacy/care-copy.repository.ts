import { z } from 'zod'
import type { ChildId } from '#shared/features/children/child.ts'
import { collectorSchema } from '#shared/features/collectors/collector.ts'
import {
  guardianshipSchema,
  healthSchema,
  residenceSchema,
  schoolingSchema,
  whereaboutsPeriodSchema,
} from '#shared/features/families/family.ts'
import { frequencySchema } from '#shared/features/plans/frequency.ts'
import { methodSchema, modeSchema } from '#shared/features/plans/service-note.ts'
import { familyRelationCodeSchema } from '#shared/kernel/codes/family-relations.ts'
import { serviceKindCodeSchema } from '#shared/kernel/codes/service-kinds.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

// Family, plans and services of one child: these texts only show them, they decide nothing.
const text = z.string()
const maybe = z.string().nullable()
const dated = { startsOn: text, endedOn: maybe } as const
const DATES = 'period.starts_on AS startsOn, period.ended_on AS endedOn'
const OF_CHILD = 'WHERE period.child_id = @childId ORDER BY period.starts_on'

const PEOPLE = query(
  `SELECT tie.relation, person.name, person.born_on AS bornOn, person.phone,
     person.other_phone AS otherPhone, person.id_number AS idNumber, person.work
   FROM child_relative AS tie JOIN family_person AS person ON person.id = tie.person_id
   WHERE tie.child_id = @childId ORDER BY tie.id`,
  z.object({
    relation: familyRelationCodeSchema.nullable(),
    name: text,
    bornOn: maybe,
    phone: text,
    otherPhone: text,
    idNumber: maybe,
    work: text,
  }),
)
const GUARDIANSHIPS = query(
  `SELECT coalesce(person.name, '') AS guardian, period.kind, period.supervision, ${DATES}
   FROM guardianship AS period LEFT JOIN family_person AS person ON person.id = period.person_id
   ${OF_CHILD}`,
  guardianshipSchema.pick({ kind: true, supervision: true }).extend({ ...dated, guardian: text }),
)
const WHEREABOUTS = query(
  `SELECT person.name, tie.relation, period.state, period.place, ${DATES}
   FROM parent_whereabouts AS period JOIN family_person AS person ON person.id = period.person_id
   JOIN child_relative AS tie ON tie.person_id = person.id
   WHERE tie.child_id = @childId ORDER BY person.id, period.starts_on`,
  whereaboutsPeriodSchema.pick({ state: true, place: true }).extend({
    ...dated,
    name: text,
    relation: familyRelationCodeSchema.nullable(),
  }),
)
const SCHOOLINGS = query(
  `SELECT period.school, period.grade, period.state, ${DATES} FROM schooling AS period ${OF_CHILD}`,
  schoolingSchema.pick({ school: true, grade: true, state: true }).extend(dated),
)
const RESIDENCES = query(
  `SELECT period.village, period.address, ${DATES} FROM residence AS period ${OF_CHILD}`,
  residenceSchema.pick({ village: true, address: true }).extend(dated),
)
const HEALTHS = query(
  `SELECT period.state, period.words, period.certificate, ${DATES} FROM health AS period
   ${OF_CHILD}`,
  healthSchema.pick({ state: true, words: true, certificate: true }).extend(dated),
)
const COLLECTORS = query(
  `SELECT coalesce(person.name, period.name) AS name,
     CASE WHEN person.id IS NULL THEN period.relation ELSE tie.relation END AS relation,
     coalesce(person.phone, period.phone) AS phone, period.id_tail AS idTail, period.kind,
     period.grounds, period.grounds_on AS groundsOn, period.end_reason AS endReason, ${DATES}
   FROM collector AS period
   LEFT JOIN family_person AS person ON person.id = period.person_id
   LEFT JOIN child_relative AS tie
     ON tie.child_id = period.child_id AND tie.person_id = period.person_id
   ${OF_CHILD}`,
  collectorSchema
    .omit({ id: true, childId: true, personId: true, startsOn: true, endedOn: true })
    .extend({ ...dated, groundsOn: maybe }),
)
const PLAN_LINES = query(
  `SELECT plan.starts_on AS startsOn, plan.ends_on AS endsOn, plan.lead, line.kind, line.goal,
     line.frequency, line.times
   FROM plan_line AS line JOIN plan ON plan.id = line.plan_id
   WHERE plan.child_id = @childId ORDER BY plan.id, line.position`,
  z.object({
    startsOn: text,
    endsOn: text,
    lead: text,
    kind: serviceKindCodeSchema,
    goal: text,
    frequency: frequencySchema,
    times: z.int(),
  }),
)
const NOTES = query(
  `SELECT served_on AS servedOn, method, mode, served_by AS servedBy, content,
     is_attempt AS isAttempt, restricted_class IS NOT NULL AS isRestricted,
     (SELECT group_concat(text, '；') FROM service_note_addendum WHERE note_id = service_note.id)
       AS addenda
   FROM service_note WHERE child_id = @childId ORDER BY served_on, id`,
  z.object({
    servedOn: text,
    method: methodSchema,
    mode: modeSchema,
    servedBy: text,
    content: text,
    isAttempt: z.boolean(),
    isRestricted: z.boolean(),
    addenda: maybe,
  }),
)
const REFERRALS = query(
  `SELECT referral.referred_on AS referredOn, referral.referred_to AS referredTo,
     referral.purpose, referral.consent_by AS consentBy, referral.reply
   FROM plan_referral AS referral JOIN plan ON plan.id = referral.plan_id
   WHERE plan.child_id = @childId ORDER BY referral.id`,
  z.object({
    referredOn: text,
    referredTo: text,
    purpose: text,
    consentBy: text,
    reply: text,
  }),
)

/** Family, plans and services of a child, in order of time. */
export function readCare(db: Reads, id: ChildId) {
  const childId = { childId: id }
  return {
    people: db.all(PEOPLE, childId),
    guardianships: db.all(GUARDIANSHIPS, childId),
    whereabouts: db.all(WHEREABOUTS, childId),
    schoolings: db.all(SCHOOLINGS, childId),
    residences: db.all(RESIDENCES, childId),
    healths: db.all(HEALTHS, childId),
    collectors: db.all(COLLECTORS, childId),
    planLines: db.all(PLAN_LINES, childId),
    notes: db.all(NOTES, childId),
    referrals: db.all(REFERRALS, childId),
  }
}
export type ChildCare = ReturnType<typeof readCare>
