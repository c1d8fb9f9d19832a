import type { CampId } from '#shared/features/camps/camp.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { findChild } from '#service/features/children/children.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listForms, type FormRow } from './forms.repository.ts'

/** The form of a child. Throws NOT_FOUND. */
export function getForm(db: Reads, campId: CampId, childId: ChildId): FormRow {
  const form = listForms(db, campId).find((candidate) => candidate.childId === childId)
  if (form === undefined) throw new AppError('NOT_FOUND')
  return form
}

/** Throws ENROLMENT_NOT_WAITING, NOT_FOUND. */
export function refuseNotWaiting(db: Reads, campId: CampId, childId: ChildId): void {
  if (getForm(db, campId, childId).state === 'waiting') return
  throw new AppError('ENROLMENT_NOT_WAITING', { name: findChild(db, childId)?.name ?? '' })
}

export function countWaiting(db: Reads, campId: CampId): number {
  return listForms(db, campId).filter(({ state }) => state === 'waiting').length
}
