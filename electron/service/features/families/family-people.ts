import type { ChildId } from '#shared/features/children/child.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { childrenOf, familyIdOf, peopleOf, relativesOf } from './people.repository.ts'

/** The people of a child's family and what each is to the child; none where no family is on file. */
export function peopleOfChild(db: Reads, childId: ChildId) {
  const familyId = familyIdOf(db, childId)
  if (familyId === null) return []
  const ties = relativesOf(db, childId)
  return peopleOf(db, familyId).map(({ id, name, phone }) => ({
    personId: id,
    name,
    phone,
    relation: ties.find((tie) => tie.personId === id)?.relation ?? null,
  }))
}

/** The other children of a child's family. */
export function siblingsOf(db: Reads, childId: ChildId) {
  const familyId = familyIdOf(db, childId)
  if (familyId === null) return []
  return childrenOf(db, familyId).filter((child) => child.childId !== childId)
}
