import type { ParsedInput } from '#shared/contract/index.ts'
import type { Child, ChildFile } from '#shared/features/children/child.ts'
import { moveFirstDays, writeFacts } from '#service/features/families/families.public.ts'
import { refuseArchived } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { checkChild, refuse, refuseSameName } from './check-child.ts'
import { getChild, updateChild } from './children.repository.ts'
import { getChildFile } from './list-register.ts'
import { spellName } from '#service/platform/name-spelling.ts'

/**
 * 更正: what is on file should have said this all along; a change with a day is families.change. An ID number that was not sent stays. Throws the refusals of a wrong file, and
 * CHILD_SAME_NAME after a new name.
 */
export function changeChild(
  context: CommandContext,
  { id, child: change, confirmSameName }: ParsedInput<'children.update'>,
): ChildFile {
  const { db, today } = context
  const before = getChild(db, id)
  refuseArchived(db, id)
  const child = { ...change, idNumber: idNumberAfter(before, change) }
  checkChild(db, child, today, id)
  const isRenamed = before.name !== child.name || before.bornOn !== child.bornOn
  if (isRenamed && confirmSameName !== true) refuseSameName(db, child, id)
  updateChild(db, id, { ...child, ...spellName(child.name) })
  moveFirstDays(db, id, before.registeredOn, child.registeredOn)
  writeFacts(db, id, child, { kind: 'correct', on: child.registeredOn })
  context.about('child', id)
  return getChildFile(context, id)
}

function idNumberAfter(
  before: Child,
  {
    idType,
    idNumber = idType === 'none' ? null : before.idNumber,
  }: ParsedInput<'children.update'>['child'],
): string | null {
  if (idType !== 'none' && idNumber === null) {
    throw refuse('CHILD_ID_NUMBER_WRONG', { problem: 'missing' })
  }
  return idNumber
}
