import type { ParsedInput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type {
  FamilyCandidate,
  FamilyFile,
  FamilyId,
  Person,
  PersonId,
  Relative,
  ShownPerson,
} from '#shared/features/families/family.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { maskIdNumber } from '#shared/kernel/id-number.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import {
  childrenOf,
  familyIdOf,
  getFamily,
  getPerson,
  peopleNamed,
  peopleOf,
  relativesOf,
} from './people.repository.ts'
import {
  GUARDIANSHIPS,
  HEALTHS,
  RESIDENCES,
  SCHOOLINGS,
  WHEREABOUTS_PERIODS,
} from './periods.repository.ts'

/** Throws NOT_FOUND, also for a child whose family is not on file. */
export function openFamily(
  context: QueryContext,
  { childId }: ParsedInput<'families.ofChild'>,
): FamilyFile {
  const file = familyFile(context.db, childId)
  context.about('child', childId)
  return file
}

export function familyFile(db: Reads, childId: ChildId): FamilyFile {
  const familyId = familyOf(db, childId)
  const people = peopleOf(db, familyId)
  const ties = relativesOf(db, childId)
  const shown = people.map((person) => {
    const tie = ties.find(({ personId }) => personId === person.id)
    return { ...shownPerson(person), relation: tie?.relation ?? null }
  })
  return {
    family: getFamily(db, familyId),
    people: shown,
    siblings: childrenOf(db, familyId).filter((child) => child.childId !== childId),
    guardianships: GUARDIANSHIPS.listOf(db, childId),
    whereabouts: people.flatMap(({ id }) => WHEREABOUTS_PERIODS.listOf(db, id)),
    schoolings: SCHOOLINGS.listOf(db, childId),
    residences: RESIDENCES.listOf(db, childId),
    healths: HEALTHS.listOf(db, childId),
  }
}

/** Somebody of the same name and number is taken for the same person; a person decides. */
export function listCandidates(
  { db }: QueryContext,
  { name, phone }: ParsedInput<'families.candidates'>,
): FamilyCandidate[] {
  const byFamily = new Map<FamilyId, Person>()
  for (const person of peopleNamed(db, name, phone)) byFamily.set(person.familyId, person)
  return [...byFamily.values()]
    .map((person) => ({
      familyId: person.familyId,
      personName: person.name,
      children: childrenOf(db, person.familyId).map(({ number, name: own }) => ({
        number,
        name: own,
      })),
    }))
    .filter(({ children }) => children.length > 0)
}

/** The one way a full ID number of the family leaves the service. Throws NOT_FOUND. */
export function revealPersonIdNumber(
  context: QueryContext,
  { childId, personId, reason }: ParsedInput<'families.revealIdNumber'>,
): { readonly idNumber: string } {
  const { idNumber } = personOfFamily(context.db, childId, personId)
  if (idNumber === null) throw new AppError('NOT_FOUND')
  context.about('child', childId)
  context.because(reason)
  return { idNumber }
}

/** Throws PERSON_NOT_OF_FAMILY. */
export function personOfFamily(db: Reads, childId: ChildId, personId: PersonId): Person {
  const person = getPerson(db, personId)
  if (person.familyId !== familyOf(db, childId)) throw new AppError('PERSON_NOT_OF_FAMILY')
  return person
}

/** What a record about a signature keeps of somebody of the family. Throws PERSON_NOT_OF_FAMILY. */
export function familyPerson(
  db: Reads,
  childId: ChildId,
  personId: PersonId,
): Pick<Person, 'name' | 'bornOn'> & Pick<Relative, 'relation'> {
  const { name, bornOn } = personOfFamily(db, childId, personId)
  const tie = relativesOf(db, childId).find((one) => one.personId === personId)
  return { name, bornOn, relation: tie?.relation ?? null }
}

export function familyOf(db: Reads, childId: ChildId): FamilyId {
  const familyId = familyIdOf(db, childId)
  if (familyId === null) throw new AppError('NOT_FOUND')
  return familyId
}

function shownPerson({ idNumber, ...person }: Person): ShownPerson {
  return { ...person, maskedIdNumber: idNumber === null ? null : maskIdNumber(idNumber) }
}
