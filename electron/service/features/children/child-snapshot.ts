import { z } from 'zod'
import { AppError } from '#shared/kernel/app-error.ts'
import type { ChildCategoryCode } from '#shared/kernel/codes/child-categories.ts'
import type { Day } from '#shared/kernel/day.ts'
import {
  categoryPeriodSchema,
  childSchema,
  type ChildFields,
  type ChildId,
} from '#shared/features/children/child.ts'
import {
  factsSnapshotSchema,
  removeFacts,
  restoreFacts,
  snapshotFacts,
  writeFacts,
} from '#service/features/families/families.public.ts'
import { refuseArchived } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { fromSqliteError } from '#service/platform/database/sqlite-errors.ts'
import { refuseCategory } from './change-categories.ts'
import { checkChild } from './check-child.ts'
import {
  listCategoryPeriodsOf,
  openCategory,
  putBackPeriod,
  removePeriod,
  removePeriodsOf,
} from './child-categories.repository.ts'
import { getChild, removeChildRow, updateChild, updateLeaving } from './children.repository.ts'
import { spellName } from '#service/platform/name-spelling.ts'

const snapshotSchema = z.object({
  child: childSchema,
  categories: z.array(categoryPeriodSchema),
  facts: factsSnapshotSchema,
})

/** All the register holds of a child, as JSON for restoreChild. Throws NOT_FOUND. */
export function snapshotChild(db: Reads, id: ChildId): string {
  return JSON.stringify({
    child: getChild(db, id),
    categories: listCategoryPeriodsOf(db, id),
    facts: snapshotFacts(db, id),
  })
}

/** Puts a child back exactly as it was when the snapshot was taken. Throws CHILD_ARCHIVED. */
export function restoreChild(db: Writes, id: ChildId, snapshot: string): void {
  refuseArchived(db, id)
  const { child, categories, facts } = snapshotSchema.parse(JSON.parse(snapshot))
  updateChild(db, id, child)
  restoreFacts(db, id, facts)
  updateLeaving(db, id, { leftOn: child.leftOn, reason: child.leftReason })
  const kept = new Set(categories.map((period) => period.id))
  for (const period of listCategoryPeriodsOf(db, id)) {
    if (!kept.has(period.id)) removePeriod(db, period.id)
  }
  for (const period of categories) putBackPeriod(db, period)
}

/** Takes a child off the books; false when some record refers to it, and then nothing may be kept. */
export function removeChild(db: Writes, id: ChildId): boolean {
  try {
    removePeriodsOf(db, id)
    removeFacts(db, id)
    removeChildRow(db, id)
    return true
  } catch (error) {
    const known = fromSqliteError(error)
    if (known instanceof AppError && known.code === 'CONFLICT') return false
    throw error
  }
}

/**
 * Sets all fields of a child from a day on, what held before stays as periods, and adds categories. Throws the refusals of a wrong file,
 * CHILD_ARCHIVED and CATEGORY_AGE.
 */
export function updateChildFields(
  { db, today }: Pick<CommandContext, 'db' | 'today'>,
  id: ChildId,
  change: {
    readonly child: ChildFields
    readonly addedCategories: readonly ChildCategoryCode[]
    readonly on: Day
  },
): void {
  const { child, addedCategories, on } = change
  refuseArchived(db, id)
  checkChild(db, child, today, id)
  updateChild(db, id, { ...child, ...spellName(child.name) })
  writeFacts(db, id, child, { kind: 'change', on })
  for (const code of new Set(addedCategories)) {
    refuseCategory(code, child.bornOn, on)
    openCategory(db, { childId: id, code, startsOn: on })
  }
}
