import type { ParsedInput } from '#shared/contract/index.ts'
import type { ChildCategoryCode } from '#shared/kernel/codes/child-categories.ts'
import type { ChildFields, ChildFile, ChildId } from '#shared/features/children/child.ts'
import { nextChildNumber } from '#shared/features/children/child-number.ts'
import type { FamilyId } from '#shared/features/families/family.ts'
import { openFacts } from '#service/features/families/families.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { checkChild, refuseSameName } from './check-child.ts'
import { openCategory } from './child-categories.repository.ts'
import { refuseCategory } from './change-categories.ts'
import { findLastNumber, insertChild } from './children.repository.ts'
import { getChildFile } from './list-register.ts'
import { spellName } from '#service/platform/name-spelling.ts'

/** A new child of the register. Throws the refusals of a wrong file and CHILD_SAME_NAME. */
export function addChild(
  context: CommandContext,
  { child, categories, confirmSameName, familyId }: ParsedInput<'children.add'>,
): ChildFile {
  if (confirmSameName !== true) refuseSameName(context.db, child, null)
  const id = registerChild(context, child, categories, familyId)
  context.about('child', id)
  return getChildFile(context, id)
}

/**
 * Writes a checked child with the next number of the year; its categories hold from the day of
 * registration. Throws CHILD_ID_TAKEN, CATEGORY_AGE and the other refusals of a wrong file.
 */
export function registerChild(
  { db, today }: Pick<CommandContext, 'db' | 'today'>,
  child: ChildFields,
  categories: readonly ChildCategoryCode[],
  familyId?: FamilyId,
): ChildId {
  checkChild(db, child, today, null)
  const startsOn = child.registeredOn
  for (const code of categories) refuseCategory(code, child.bornOn, startsOn)
  const year = today.slice(0, 4)
  const number = nextChildNumber(year, findLastNumber(db, year))
  const id = insertChild(db, { ...child, ...spellName(child.name), number })
  openFacts(db, id, child, { on: startsOn, familyId })
  for (const code of new Set(categories)) openCategory(db, { childId: id, code, startsOn })
  return id
}
