import type { ChildFields, ChildId } from '#shared/features/children/child.ts'
import type { FamilyId, Person, PersonId } from '#shared/features/families/family.ts'
import type { FamilyRelationCode } from '#shared/kernel/codes/family-relations.ts'
import type { Writes } from '#service/platform/database/connection.ts'
import { GUARDIANSHIPS } from './periods.repository.ts'
import {
  isSpokenOfElsewhere,
  peopleOf,
  putPerson,
  putRelative,
  relativesOf,
  removeRelative,
} from './people.repository.ts'

/** The people of a child as the form and the roster say them. */
export type FlatPeople = Pick<
  ChildFields,
  | 'guardianName'
  | 'guardianRelation'
  | 'guardianPhone'
  | 'fatherName'
  | 'fatherPlace'
  | 'fatherPhone'
  | 'motherName'
  | 'motherPlace'
  | 'motherPhone'
>

interface Wanted {
  readonly name: string
  readonly phone: string
  readonly otherPhone: string
}

export interface SettledPeople {
  readonly father: PersonId | null
  readonly mother: PersonId | null
  readonly guardian: PersonId | null
}

const FATHER = '51'
const MOTHER = '52'
const MALE: readonly string[] = ['51', '57', '61', '63', '66']
const FEMALE: readonly string[] = ['52', '58', '62', '64', '67']

/**
 * Puts the people on file and says what they are to the child. Somebody of the same name in the
 * family is the same person; a name that is wrong is corrected, unless another child or the past
 * speaks of that person: then it is another one.
 */
export function settlePeople(
  db: Writes,
  child: {
    readonly id: ChildId
    readonly familyId: FamilyId
    readonly renames: boolean
    readonly joins: boolean
  },
  flat: FlatPeople,
): SettledPeople {
  const parent = guardianIs(flat)
  const current = currentPeople(db, child.id)
  const settle = (
    wanted: Wanted | null,
    now: PersonId | null,
    relation: FamilyRelationCode | null,
    mayRename: boolean,
  ) => {
    if (wanted === null) return null
    const personId = personFor(db, child, { wanted, now, relation, mayRename })
    putRelative(db, { childId: child.id, personId, relation })
    return personId
  }
  dropTies(db, child.id, [
    ...(parentOf(flat, 'father', parent) === null ? [FATHER] : []),
    ...(parentOf(flat, 'mother', parent) === null ? [MOTHER] : []),
  ])
  const father = settle(parentOf(flat, 'father', parent), current.father, FATHER, true)
  const mother = settle(parentOf(flat, 'mother', parent), current.mother, MOTHER, true)
  if (parent !== null) return { father, mother, guardian: parent === 'father' ? father : mother }
  const wasParent = current.guardian === father || current.guardian === mother
  const relation = freeRelation(flat.guardianRelation, { father, mother })
  const now = wasParent ? null : current.guardian
  const guardian = settle(guardianOf(flat), now, relation, child.renames)
  if (guardian === null && now !== null && child.renames) dropTieTo(db, child.id, now)
  return { father, mother, guardian }
}

/** Whether the guardian is one of the parents the form names. */
function guardianIs(flat: FlatPeople): 'father' | 'mother' | null {
  const is = (code: typeof FATHER | typeof MOTHER, name: string) =>
    flat.guardianRelation === code
      ? name === '' || flat.guardianName === '' || name === flat.guardianName
      : flat.guardianRelation === null && name !== '' && name === flat.guardianName
  if (is(FATHER, flat.fatherName)) return 'father'
  return is(MOTHER, flat.motherName) ? 'mother' : null
}

function parentOf(
  flat: FlatPeople,
  role: 'father' | 'mother',
  guardian: 'father' | 'mother' | null,
): Wanted | null {
  const [name, place, phone] =
    role === 'father'
      ? [flat.fatherName, flat.fatherPlace, flat.fatherPhone]
      : [flat.motherName, flat.motherPlace, flat.motherPhone]
  if (role !== guardian) {
    return name + place + phone === '' ? null : { name, phone, otherPhone: '' }
  }
  const first = flat.guardianPhone === '' ? phone : flat.guardianPhone
  return {
    name: name === '' ? flat.guardianName : name,
    phone: first,
    otherPhone: phone === first ? '' : phone,
  }
}

function guardianOf(flat: FlatPeople): Wanted | null {
  const { guardianName: name, guardianPhone: phone, guardianRelation } = flat
  return name + phone === '' && guardianRelation === null ? null : { name, phone, otherPhone: '' }
}

/** A child has one father and one mother: a second one is 其他父母关系. */
function freeRelation(
  relation: FamilyRelationCode | null,
  parents: { readonly father: PersonId | null; readonly mother: PersonId | null },
): FamilyRelationCode | null {
  const isTaken =
    (relation === FATHER && parents.father !== null) ||
    (relation === MOTHER && parents.mother !== null)
  return isTaken ? '59' : relation
}

function currentPeople(db: Writes, childId: ChildId): SettledPeople {
  const ties = relativesOf(db, childId)
  const tied = (relation: string) => ties.find((tie) => tie.relation === relation)?.personId ?? null
  const open = GUARDIANSHIPS.listOf(db, childId).find((period) => period.endedOn === null)
  return { father: tied(FATHER), mother: tied(MOTHER), guardian: open?.personId ?? null }
}

function dropTies(db: Writes, childId: ChildId, relations: readonly string[]): void {
  for (const tie of relativesOf(db, childId)) {
    if (tie.relation !== null && relations.includes(tie.relation)) removeRelative(db, tie.id)
  }
}

function dropTieTo(db: Writes, childId: ChildId, personId: PersonId): void {
  for (const tie of relativesOf(db, childId)) {
    if (tie.personId === personId) removeRelative(db, tie.id)
  }
}

interface Sought {
  readonly wanted: Wanted
  readonly now: PersonId | null
  readonly relation: FamilyRelationCode | null
  readonly mayRename: boolean
}

function personFor(
  db: Writes,
  child: { readonly id: ChildId; readonly familyId: FamilyId; readonly joins: boolean },
  { wanted, now, relation, mayRename }: Sought,
): PersonId {
  const people = peopleOf(db, child.familyId)
  const current = people.find((person) => person.id === now)
  const known = sameAs(current, wanted) ?? namesake(db, child.id, people, wanted, relation)
  const renamed =
    current !== undefined && mayRename && !isSpokenOfElsewhere(db, current.id, child.id)
      ? current
      : undefined
  const person = known ?? renamed
  const sex = sexOf(relation) ?? person?.sex ?? null
  if (person === undefined) {
    const none = { id: null, bornOn: null, idNumber: null, work: '' } as const
    const id = putPerson(db, { ...none, ...wanted, familyId: child.familyId, sex })
    if (current !== undefined) forget(db, child.id, current.id)
    return id
  }
  if (current !== undefined && current.id !== person.id) forget(db, child.id, current.id)
  const keepsPhone = child.joins && wanted.phone === ''
  return putPerson(db, { ...person, ...wanted, ...(keepsPhone ? phonesOf(person) : {}), sex })
}

function phonesOf({ phone, otherPhone }: Person) {
  return { phone, otherPhone }
}

/** The person on file, when the name is the same or was not known. */
function sameAs(current: Person | undefined, wanted: Wanted): Person | undefined {
  if (current === undefined) return undefined
  return current.name === wanted.name || current.name === '' ? current : undefined
}

/** Somebody else of the family by that name, not on file as something else to this child. */
function namesake(
  db: Writes,
  childId: ChildId,
  people: readonly Person[],
  { name }: Wanted,
  relation: FamilyRelationCode | null,
): Person | undefined {
  if (name === '') return undefined
  const ties = relativesOf(db, childId)
  return people.find((person) => {
    const tie = ties.find(({ personId }) => personId === person.id)
    const fits = tie === undefined || tie.relation === null || tie.relation === relation
    return person.name === name && fits
  })
}

/** The one who stood there before is no longer what was said of them, unless the past says so. */
function forget(db: Writes, childId: ChildId, personId: PersonId): void {
  const past = GUARDIANSHIPS.listOf(db, childId).some((period) => period.personId === personId)
  const tie = relativesOf(db, childId).find((one) => one.personId === personId)
  if (tie === undefined) return
  const isParent = tie.relation === FATHER || tie.relation === MOTHER
  if (!past || isParent) removeRelative(db, tie.id)
}

function sexOf(relation: FamilyRelationCode | null): 'male' | 'female' | null {
  if (relation === null) return null
  if (MALE.includes(relation)) return 'male'
  return FEMALE.includes(relation) ? 'female' : null
}
