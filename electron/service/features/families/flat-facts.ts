import type { ChildFields, ChildId } from '#shared/features/children/child.ts'
import type { HealthState, SchoolingState } from '#shared/features/families/family-codes.ts'
import type { FamilyId, PersonId } from '#shared/features/families/family.ts'
import type { FamilyRelationCode } from '#shared/kernel/codes/family-relations.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { GradeCode } from '#shared/kernel/grade.ts'
import type { Writes } from '#service/platform/database/connection.ts'
import { settlePeople, type FlatPeople, type SettledPeople } from './flat-people.ts'
import { familyIdOf, insertFamily, removeUnusedPeople, setFamily } from './people.repository.ts'
import {
  GUARDIANSHIPS,
  HEALTHS,
  RESIDENCES,
  SCHOOLINGS,
  WHEREABOUTS_PERIODS,
} from './periods.repository.ts'
import { setPeriod, type FactMode } from './set-period.ts'

/** What the form and the roster say of a child besides the child itself. */
export type FlatFacts = FlatPeople &
  Pick<ChildFields, 'village' | 'address' | 'school' | 'grade' | 'health'>

/** The facts of a new child, from the day of registration; `familyId` where siblings are on file. */
export function openFacts(
  db: Writes,
  childId: ChildId,
  flat: FlatFacts,
  { on, familyId }: { readonly on: Day; readonly familyId?: FamilyId | undefined },
): void {
  setFamily(db, childId, familyId ?? insertFamily(db))
  writeFacts(db, childId, flat, { kind: 'open', on })
}

/**
 * Makes the facts what is said: a correction rewrites what is on file, a change keeps what held
 * before its day. `on` is for a correction the first day of facts that were not on file.
 */
export function writeFacts(db: Writes, childId: ChildId, flat: FlatFacts, mode: FactMode): void {
  const familyId = familyIdOf(db, childId) ?? insertFamily(db)
  setFamily(db, childId, familyId)
  const renames = mode.kind !== 'change'
  const joins = mode.kind === 'open'
  const people = settlePeople(db, { id: childId, familyId, renames, joins }, flat)
  setGuardian(db, childId, people, flat.guardianRelation, mode)
  setPlace(db, people.father, flat.fatherPlace, mode)
  setPlace(db, people.mother, flat.motherPlace, mode)
  removeUnusedPeople(db, familyId)
  setPeriod(db, SCHOOLINGS, childId, schoolingOf(db, childId, flat), mode)
  const { village, address, health } = flat
  const residence = village + address === '' ? null : { village, address }
  setPeriod(db, RESIDENCES, childId, residence, mode)
  setPeriod(db, HEALTHS, childId, healthOf(db, childId, health), mode)
}

/** The first periods begin with the registration: when that day is corrected, so are they. */
export function moveFirstDays(db: Writes, childId: ChildId, from: Day, to: Day): void {
  for (const table of [GUARDIANSHIPS, SCHOOLINGS, RESIDENCES, HEALTHS] as const) {
    const first = table.listOf(db, childId)[0]
    const fits = first !== undefined && first.startsOn === from
    if (fits && (first.endedOn === null || to < first.endedOn)) {
      table.put(db, { ...first, startsOn: to } as never)
    }
  }
}

function setGuardian(
  db: Writes,
  childId: ChildId,
  { guardian }: SettledPeople,
  relation: FamilyRelationCode | null,
  mode: FactMode,
): void {
  const open = GUARDIANSHIPS.listOf(db, childId).find((period) => period.endedOn === null)
  if (guardian === null) {
    if (open?.kind === 'nobody') return
    setPeriod(db, GUARDIANSHIPS, childId, null, mode)
    return
  }
  const isSame = open?.personId === guardian
  const kind = isSame ? open.kind : guardianshipKindOf(relation)
  const supervision = isSame ? open.supervision : null
  setPeriod(db, GUARDIANSHIPS, childId, { personId: guardian, kind, supervision }, mode)
}

/** 父母监护, 祖辈监护 or 其他, where the relation says so. */
export function guardianshipKindOf(relation: FamilyRelationCode | null) {
  if (relation === null) return null
  if (['51', '52', '57', '58', '59'].includes(relation)) return 'parents'
  return ['61', '62', '63', '64', '66', '67'].includes(relation) ? 'grandparents' : 'other'
}

/** 务工地 on the form: a parent who works away; another whereabouts without a place stays. */
function setPlace(db: Writes, person: PersonId | null, place: string, mode: FactMode): void {
  if (person === null) return
  const open = WHEREABOUTS_PERIODS.listOf(db, person).find((period) => period.endedOn === null)
  if (place === '' && (open === undefined || open.place === '')) return
  if (open?.place === place || (place === '' && mode.kind === 'open')) return
  const values = place === '' ? null : { state: 'working-away' as const, place }
  setPeriod(db, WHEREABOUTS_PERIODS, person, values, mode)
}

function schoolingOf(db: Writes, childId: ChildId, { school, grade }: FlatFacts) {
  const open = SCHOOLINGS.listOf(db, childId).find((period) => period.endedOn === null)
  if (open?.school === school && open.grade === grade) return open
  if (school === '' && grade === null) return null
  const state = schoolingStateOf(grade)
  return { school, grade, boarding: open?.boarding ?? null, state }
}

/** What the word in the column 年级 says about being at school. */
export function schoolingStateOf(grade: GradeCode | null): SchoolingState {
  switch (grade) {
    case 'not-enrolled':
    case 'dropped-out':
    case 'not-in-school':
    case 'graduated':
      return grade
    default:
      return 'enrolled'
  }
}

function healthOf(db: Writes, childId: ChildId, words: string) {
  const open = HEALTHS.listOf(db, childId).find((period) => period.endedOn === null)
  if (open?.words === words) return open
  if (words === '') return null
  const none = { disabilityKind: null, disabilityGrade: null, certificate: '' } as const
  return { ...none, state: healthStateOf(words), words }
}

/** Free words of a roster: 健康, what says 残, and everything else is an illness. */
function healthStateOf(words: string): HealthState {
  if (['健康', '良好', '正常'].includes(words)) return 'healthy'
  return words.includes('残') ? 'disabled' : 'ill'
}
