import type { ParsedInput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { ChildFile } from '#shared/features/children/child.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { getChild } from './children.repository.ts'
import { getChildFile } from './list-register.ts'

/** Throws NOT_FOUND. */
export function openChildFile(
  context: QueryContext,
  { id }: ParsedInput<'children.get'>,
): ChildFile {
  const file = getChildFile(context, id)
  context.about('child', id)
  return file
}

/** The one way a full ID number leaves the service. Throws NOT_FOUND, also for a child without one. */
export function revealIdNumber(
  context: QueryContext,
  { id, reason }: ParsedInput<'children.revealIdNumber'>,
): { readonly idNumber: string } {
  const { idNumber } = getChild(context.db, id)
  if (idNumber === null) throw new AppError('NOT_FOUND')
  context.about('child', id)
  context.because(reason)
  return { idNumber }
}
