import { ageOn, type Day } from '#shared/kernel/day.ts'
import { maskIdNumber } from '#shared/kernel/id-number.ts'
import type {
  CategoryPeriod,
  Child,
  ChildChoice,
  ChildFile,
  ChildId,
  ChildListItem,
} from '#shared/features/children/child.ts'
import { holdsOn, isMemberOn, populationsOn } from '#shared/features/children/population.ts'
import { recordState, recordStates } from '#service/features/privacy/privacy.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listCategoryPeriods, listCategoryPeriodsOf } from './child-categories.repository.ts'
import { formerFiles, survivorOf } from './merged-files.repository.ts'
import { getChild, listChildren, listChoices, listRegisteredOn } from './children.repository.ts'

/** Every child with how it stands today, ID numbers masked. */
export function listRegister({ db, today }: Pick<QueryContext, 'db' | 'today'>): ChildListItem[] {
  const periods = Map.groupBy(listCategoryPeriods(db), (period) => period.childId)
  const states = recordStates(db)
  const former = Map.groupBy(formerFiles(db), ({ survivorId }) => survivorId)
  return listChildren(db).map((child) => {
    const { idNumber, noIdReason: _reason, address: _address, note: _note, ...shown } = child
    const own = periods.get(child.id) ?? []
    return {
      ...shown,
      ...standingOf(child, own, today),
      recordState: states.get(child.id) ?? 'open',
      maskedIdNumber: masked(idNumber),
      categories: own.filter((period) => holdsOn(period, today)).map((period) => period.code),
      formerFiles: (former.get(child.id) ?? []).map(({ id, number }) => ({ id, number })),
    }
  })
}

/** The file as it is shown; a merged one leads to the file it was merged into. Throws NOT_FOUND. */
export function getChildFile(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  asked: ChildId,
): ChildFile {
  const id = survivorOf(db, asked)
  const child = getChild(db, id)
  const { idNumber, ...shown } = child
  const categories = listCategoryPeriodsOf(db, id)
  return {
    ...shown,
    ...standingOf(child, categories, today),
    recordState: recordState(db, id),
    maskedIdNumber: masked(idNumber),
    categories,
    formerFiles: formerFiles(db, id).map((file) => ({ id: file.id, number: file.number })),
  }
}

export function listChildChoices({ db, today }: QueryContext): ChildChoice[] {
  const states = recordStates(db)
  return listChoices(db)
    .filter(({ id }) => !states.has(id))
    .map(({ registeredOn, leftOn, ...choice }) => ({
      ...choice,
      isActive: isMemberOn({ bornOn: choice.bornOn, registeredOn, leftOn }, today),
    }))
}

/** Children on the register on a day (registered, not yet left, under 18), the facts of that day. */
export function activeChildren(db: Reads, day: Day): Child[] {
  return listChildren(db, day).filter((child) => isMemberOn(child, day))
}

/** As activeChildren, with the facts of today. */
export function listMembersOn(db: Reads, day: Day): Child[] {
  return listRegisteredOn(db, day).filter((child) => isMemberOn(child, day))
}

function standingOf(child: Child, categories: readonly CategoryPeriod[], today: Day) {
  return {
    age: ageOn(child.bornOn, today),
    isActive: isMemberOn(child, today),
    populations: populationsOn(child, categories, today),
  }
}

function masked(idNumber: string | null): string | null {
  return idNumber === null ? null : maskIdNumber(idNumber)
}
