import type { ParsedInput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { ChildFile } from '#shared/features/children/child.ts'
import type { ChildrenErrorCode } from '#shared/features/children/children.errors.ts'
import { refuseArchived } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getChild, updateLeaving } from './children.repository.ts'
import { getChildFile } from './list-register.ts'

/** `leftOn` is the first day no longer on the register. */
export function leaveRegister(
  context: CommandContext,
  { id, leftOn, reason }: ParsedInput<'children.leave'>,
): ChildFile {
  const child = getChild(context.db, id)
  refuseArchived(context.db, id)
  if (child.leftOn !== null) throw refuse('CHILD_ALREADY_LEFT')
  if (leftOn > context.today) throw refuse('CHILD_LEFT_IN_FUTURE')
  if (leftOn < child.registeredOn) throw refuse('CHILD_LEFT_BEFORE_REGISTERED')
  updateLeaving(context.db, id, { leftOn, reason })
  context.about('child', id)
  return getChildFile(context, id)
}

/** Takes a leaving back; categories were never ended by it. */
export function rejoinRegister(
  context: CommandContext,
  { id }: ParsedInput<'children.rejoin'>,
): ChildFile {
  if (getChild(context.db, id).leftOn === null) throw refuse('CHILD_NOT_LEFT')
  refuseArchived(context.db, id)
  updateLeaving(context.db, id, { leftOn: null, reason: null })
  context.about('child', id)
  return getChildFile(context, id)
}

function refuse(code: ChildrenErrorCode): AppError {
  return new AppError(code)
}
