import type { ParsedInput } from '#shared/contract/index.ts'
import type { ChildFile } from '#shared/features/children/child.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { checkChild, refuseSameName } from './check-child.ts'
import { getChild, updateChild } from './children.repository.ts'
import { getChildFile } from './list-register.ts'
import { spellName } from './name-spelling.ts'

/** Corrects a file. Throws the refusals of a wrong file, and CHILD_SAME_NAME after a new name. */
export function changeChild(
  context: CommandContext,
  { id, child, confirmSameName }: ParsedInput<'children.update'>,
): ChildFile {
  const { db, today } = context
  const before = getChild(db, id)
  checkChild(db, child, today, id)
  const isRenamed = before.name !== child.name || before.bornOn !== child.bornOn
  if (isRenamed && confirmSameName !== true) refuseSameName(db, child, id)
  updateChild(db, id, { ...child, ...spellName(child.name) })
  context.about('child', id)
  return getChildFile(context, id)
}
