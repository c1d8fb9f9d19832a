import type { ParsedInput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { isBelowAge } from '#shared/kernel/age-rules.ts'
import {
  childCategoryByCode,
  type ChildCategoryCode,
} from '#shared/kernel/codes/child-categories.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { CategoryPeriod, ChildFile } from '#shared/features/children/child.ts'
import type { ChildrenErrorCode } from '#shared/features/children/children.errors.ts'
import { refuseArchived } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { endCategory, listCategoryPeriodsOf, openCategory } from './child-categories.repository.ts'
import { getChild } from './children.repository.ts'
import { getChildFile } from './list-register.ts'

/** From the day on exactly `codes` hold; what held before stays on record. */
export function setCategories(
  context: CommandContext,
  { id, codes, on }: ParsedInput<'children.setCategories'>,
): ChildFile {
  const { db, today } = context
  const child = getChild(db, id)
  refuseArchived(db, id)
  if (on > today) throw refuse('CATEGORY_IN_FUTURE', {})
  const periods = listCategoryPeriodsOf(db, id)
  const open = periods.filter((period) => period.endedOn === null)
  for (const period of open) if (!codes.includes(period.code)) end(context, period, on)
  for (const code of new Set(codes)) {
    if (open.some((period) => period.code === code)) continue
    refuseCategory(code, child.bornOn, on)
    refuseOverlap(periods, code, on)
    openCategory(db, { childId: id, code, startsOn: on })
  }
  context.about('child', id)
  return getChildFile(context, id)
}

/** Throws CATEGORY_AGE when the child is too old for the category to be recorded on the day. */
export function refuseCategory(code: ChildCategoryCode, bornOn: Day, day: Day): void {
  const { name, recognisedBelow } = childCategoryByCode(code)
  if (!isBelowAge(bornOn, day, recognisedBelow)) {
    throw refuse('CATEGORY_AGE', { category: name, below: recognisedBelow })
  }
}

function end({ db }: CommandContext, period: CategoryPeriod, on: Day): void {
  if (on < period.startsOn) {
    const category = childCategoryByCode(period.code).name
    throw refuse('CATEGORY_ENDED_BEFORE_START', { category, startsOn: period.startsOn })
  }
  endCategory(db, period.id, on)
}

function refuseOverlap(periods: readonly CategoryPeriod[], code: ChildCategoryCode, on: Day) {
  const later = periods.find(
    (period) => period.code === code && period.endedOn !== null && on < period.endedOn,
  )
  if (later === undefined) return
  const category = childCategoryByCode(code).name
  throw refuse('CATEGORY_OVERLAPS', { category, endedOn: later.endedOn })
}

function refuse(code: ChildrenErrorCode, details: Record<string, unknown>): AppError {
  return new AppError(code, details)
}
