import type { Child, ChildId } from '#shared/features/children/child.ts'
import { listChildren } from '#service/features/children/children.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'

/** What a roster shows of a child. */
export type KnownChild = Pick<
  Child,
  | 'number'
  | 'name'
  | 'pinyin'
  | 'initials'
  | 'school'
  | 'grade'
  | 'guardianName'
  | 'guardianRelation'
  | 'guardianPhone'
  | 'fatherName'
  | 'fatherPhone'
  | 'motherName'
  | 'motherPhone'
  | 'leftOn'
>

/** Every child of the register, those who left included. */
export function knownChildren(db: Reads): ReadonlyMap<ChildId, KnownChild> {
  return new Map(listChildren(db).map((child) => [child.id, child]))
}
