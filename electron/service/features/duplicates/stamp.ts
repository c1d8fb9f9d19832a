import { createHash } from 'node:crypto'
import type { ChildId } from '#shared/features/children/child.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { familyOfChild, peopleRows } from './family-people.repository.ts'
import { findRow, referencesToChild, rowsAbout } from './references.repository.ts'

/** Another text when anything about one of two children was changed, in whatever order they are named. */
export function stampOf(db: Reads, one: ChildId, other: ChildId): string {
  const references = referencesToChild(db)
  const held = [one, other]
    .toSorted((a, b) => a - b)
    .map((id) => [
      findRow(db, 'child', id),
      references.map((reference) => rowsAbout(db, reference, id)),
      peopleRows(db, familyOfChild(db, id)),
    ])
  return createHash('sha256').update(JSON.stringify(held)).digest('hex')
}
