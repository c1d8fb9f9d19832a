import { z } from 'zod'
import type { ChildId } from '#shared/features/children/child.ts'
import {
  familyIdSchema,
  guardianshipSchema,
  healthSchema,
  personSchema,
  relativeSchema,
  residenceSchema,
  schoolingSchema,
  whereaboutsPeriodSchema,
} from '#shared/features/families/family.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import {
  familyIdOf,
  getPerson,
  putPerson,
  putRelative,
  relativesOf,
  removeEmptyFamily,
  removeRelative,
  removeUnusedPeople,
  setFamily,
} from './people.repository.ts'
import {
  GUARDIANSHIPS,
  HEALTHS,
  RESIDENCES,
  SCHOOLINGS,
  WHEREABOUTS_PERIODS,
  type Dated,
  type PeriodTable,
} from './periods.repository.ts'

/** Family, people and periods of one child as they stand. */
export const factsSnapshotSchema = z.object({
  familyId: familyIdSchema.nullable(),
  people: z.array(personSchema),
  relatives: z.array(relativeSchema),
  whereabouts: z.array(whereaboutsPeriodSchema),
  guardianships: z.array(guardianshipSchema),
  schoolings: z.array(schoolingSchema),
  residences: z.array(residenceSchema),
  healths: z.array(healthSchema),
})
export type FactsSnapshot = z.infer<typeof factsSnapshotSchema>

export function snapshotFacts(db: Reads, childId: ChildId): FactsSnapshot {
  const relatives = relativesOf(db, childId)
  const guardianships = GUARDIANSHIPS.listOf(db, childId)
  const ids = new Set(
    [...relatives, ...guardianships].flatMap(({ personId }) =>
      personId === null ? [] : [personId],
    ),
  )
  const people = [...ids].toSorted((a, b) => a - b).map((id) => getPerson(db, id))
  return {
    familyId: familyIdOf(db, childId),
    people,
    relatives,
    whereabouts: people.flatMap(({ id }) => WHEREABOUTS_PERIODS.listOf(db, id)),
    guardianships,
    schoolings: SCHOOLINGS.listOf(db, childId),
    residences: RESIDENCES.listOf(db, childId),
    healths: HEALTHS.listOf(db, childId),
  }
}

/** Puts family, people and periods back as they were. */
export function restoreFacts(db: Writes, childId: ChildId, before: FactsSnapshot): void {
  const leftFamily = familyIdOf(db, childId)
  setFamily(db, childId, before.familyId)
  for (const person of before.people) putPerson(db, person)
  const kept = new Set(before.relatives.map((tie) => tie.id))
  for (const tie of relativesOf(db, childId)) if (!kept.has(tie.id)) removeRelative(db, tie.id)
  for (const tie of before.relatives) putRelative(db, tie)
  restorePeriods(db, GUARDIANSHIPS, childId, before.guardianships)
  restorePeriods(db, SCHOOLINGS, childId, before.schoolings)
  restorePeriods(db, RESIDENCES, childId, before.residences)
  restorePeriods(db, HEALTHS, childId, before.healths)
  for (const { id } of before.people) {
    const own = before.whereabouts.filter((period) => period.ownerId === id)
    restorePeriods(db, WHEREABOUTS_PERIODS, id, own)
  }
  for (const familyId of new Set([leftFamily, before.familyId])) {
    if (familyId !== null) removeUnusedPeople(db, familyId)
    if (familyId !== null) removeEmptyFamily(db, familyId)
  }
}

/** Takes all facts of a child off the books; the family goes with its last child. */
export function removeFacts(db: Writes, childId: ChildId): void {
  const none = { familyId: null, people: [], relatives: [], whereabouts: [] }
  const periods = { guardianships: [], schoolings: [], residences: [], healths: [] }
  restoreFacts(db, childId, { ...none, ...periods })
}

function restorePeriods<Row extends Dated>(
  db: Writes,
  table: PeriodTable<Row>,
  ownerId: number,
  before: readonly Row[],
): void {
  // All off before any is put back: on the way no two may meet.
  for (const period of table.listOf(db, ownerId)) table.remove(db, period.id)
  for (const period of before) table.put(db, period)
}
