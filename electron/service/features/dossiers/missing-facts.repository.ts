import { z } from 'zod'
import type { ChildId } from '#shared/features/children/child.ts'
import { missingFactsSchema } from '#shared/features/dossiers/missing.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

// What of every file is filled in, read in one pass: nothing is decided here, see missingOf.
const HOLDS = (table: string) =>
  `${table}.starts_on <= @day AND (${table}.ended_on IS NULL OR @day < ${table}.ended_on)`
const WHEREABOUTS = (relation: '51' | '52') => `
  EXISTS (
    SELECT 1 FROM child_relative AS tie JOIN parent_whereabouts AS place
      ON place.person_id = tie.person_id
    WHERE tie.child_id = child.id AND tie.relation = '${relation}' AND ${HOLDS('place')})`
const ATTACHED = (condition: string) => `
  EXISTS (
    SELECT 1 FROM attachment
    WHERE subject = 'child' AND subject_id = child.id AND removed_at IS NULL AND ${condition})`

const SELECT = `
  SELECT child.id AS childId, child.born_on AS bornOn,
    EXISTS (
      SELECT 1 FROM child_category AS category
      WHERE category.child_id = child.id AND category.code IN ('L01', 'L02')
        AND ${HOLDS('category')}) AS isCalledLeftBehind,
    EXISTS (
      SELECT 1 FROM child_category AS category
      WHERE category.child_id = child.id AND ${HOLDS('category')}) AS hasCategory,
    child.id_number IS NOT NULL AS hasIdNumber, child.no_id_reason <> '' AS hasNoIdReason,
    child.ethnic_code IS NOT NULL AS hasEthnic,
    coalesce(residence.village, '') <> '' AS hasVillage,
    coalesce(residence.address, '') <> '' AS hasAddress,
    coalesce(family.origin_village, '') <> '' AS hasOrigin,
    coalesce(family.income_sources, '[]') <> '[]' AS hasIncome,
    guardianship.kind IS 'nobody' AS isUnguarded,
    coalesce(guardian.name, '') <> '' AS hasGuardian,
    guardian_tie.relation IS NOT NULL AS hasRelation,
    coalesce(guardian.phone, '') <> '' AS hasGuardianPhone,
    guardianship.supervision IS NOT NULL AS hasSupervision,
    ${WHEREABOUTS('51')} AS hasFatherWhereabouts, ${WHEREABOUTS('52')} AS hasMotherWhereabouts,
    schooling.state AS schoolState, coalesce(schooling.school, '') <> '' AS hasSchool,
    schooling.grade IS NOT NULL AS hasGrade, schooling.boarding IS NOT NULL AS hasBoarding,
    health.id IS NOT NULL AS hasHealth,
    (SELECT tier FROM assessment
     WHERE assessment.child_id = child.id AND status = 'confirmed' AND effective_on <= @day
     ORDER BY effective_on DESC, assessment.id DESC LIMIT 1) AS tier,
    EXISTS (
      SELECT 1 FROM plan
      WHERE plan.child_id = child.id AND @day <= plan.ends_on
        AND EXISTS (
          SELECT 1 FROM plan_request AS asked
          WHERE asked.plan_id = plan.id AND asked.kind = 'plan' AND asked.decision = 'approved'
            AND asked.decided_on <= @day)
        AND NOT EXISTS (
          SELECT 1 FROM plan_request AS closure
          WHERE closure.plan_id = plan.id AND closure.kind = 'closure'
            AND closure.decision = 'approved' AND closure.decided_on <= @day
            AND (closure.reopened_on IS NULL OR @day < closure.reopened_on))) AS hasPlan,
    EXISTS (
      SELECT 1 FROM consent JOIN consent_answer AS answer ON answer.consent_id = consent.id
      WHERE consent.child_id = child.id AND consent.party <> 'child' AND consent.voided_at IS NULL
        AND consent.signed_on <= @day AND answer.scope = 'file' AND answer.is_granted = 1
        AND (answer.withdrawn_on IS NULL OR @day < answer.withdrawn_on)
        AND NOT EXISTS (
          SELECT 1 FROM consent AS later JOIN consent_answer AS refusal
            ON refusal.consent_id = later.id
          WHERE later.child_id = child.id AND later.party <> 'child' AND later.voided_at IS NULL
            AND later.signed_on BETWEEN consent.signed_on AND @day
            AND refusal.scope = 'file' AND refusal.is_granted = 0)) AS hasConsent,
    ${ATTACHED("(kind = 'identity' OR title LIKE '%登记表%')")} AS hasFormScan
  FROM child
  LEFT JOIN family ON family.id = child.family_id
  LEFT JOIN residence ON residence.child_id = child.id AND ${HOLDS('residence')}
  LEFT JOIN schooling ON schooling.child_id = child.id AND ${HOLDS('schooling')}
  LEFT JOIN health ON health.child_id = child.id AND ${HOLDS('health')}
  LEFT JOIN guardianship ON guardianship.child_id = child.id AND ${HOLDS('guardianship')}
  LEFT JOIN family_person AS guardian ON guardian.id = guardianship.person_id
  LEFT JOIN child_relative AS guardian_tie
    ON guardian_tie.child_id = child.id AND guardian_tie.person_id = guardian.id`

const rowSchema = missingFactsSchema
  .omit({ age: true, isLeftBehind: true })
  .extend({ bornOn: daySchema, isCalledLeftBehind: z.boolean() })
export type MissingFactsRow = z.output<typeof rowSchema>

const OF_CHILD = query(`${SELECT} WHERE child.id = @childId`, rowSchema)
const OF_MEMBERS = query(
  `${SELECT}
   WHERE child.registered_on <= @day AND (child.left_on IS NULL OR @day < child.left_on)
     AND child.merged_into IS NULL AND child.id NOT IN (SELECT child_id FROM child_record)
   ORDER BY child.id`,
  rowSchema,
)

/** Throws NOT_FOUND. */
export function getMissingFacts(db: Reads, childId: ChildId, day: Day): MissingFactsRow {
  return db.get(OF_CHILD, { childId, day })
}

/** Those registered by a day, not yet left and not archived, of any age. */
export function listMissingFacts(db: Reads, day: Day): MissingFactsRow[] {
  return db.all(OF_MEMBERS, { day })
}
