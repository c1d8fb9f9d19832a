import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { missingOf, type Missing } from '#shared/features/dossiers/missing.ts'
import { IN_DIFFICULTY_AGE_BELOW, isBelowAge, isLeftBehindAge } from '#shared/kernel/age-rules.ts'
import { ageOn, type Day } from '#shared/kernel/day.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import {
  getMissingFacts,
  listMissingFacts,
  type MissingFactsRow,
} from './missing-facts.repository.ts'

/** What is missing of every file of the register today. */
export function listMissing({ db, today }: QueryContext): RouteOutput<'dossiers.missing'> {
  return [...missingOnRegister(db, today)].map(([id, missing]) => ({ id, ...missing }))
}

/** Children on the register on a day with what of their files is missing, in one pass. */
export function missingOnRegister(db: Reads, day: Day): ReadonlyMap<ChildId, Missing> {
  return new Map(
    listMissingFacts(db, day)
      .filter(({ bornOn }) => isBelowAge(bornOn, day, IN_DIFFICULTY_AGE_BELOW))
      .map((row) => [row.childId, missingIn(row, day)]),
  )
}

/** Throws NOT_FOUND. */
export function readMissing(
  { db, today }: QueryContext,
  { childId }: ParsedInput<'dossiers.missingOfChild'>,
): RouteOutput<'dossiers.missingOfChild'> {
  return missingOfChild(db, childId, today)
}

/** Throws NOT_FOUND. */
export function missingOfChild(db: Reads, childId: ChildId, day: Day): Missing {
  return missingIn(getMissingFacts(db, childId, day), day)
}

function missingIn({ bornOn, isCalledLeftBehind, ...facts }: MissingFactsRow, day: Day): Missing {
  const isLeftBehind = isCalledLeftBehind && isLeftBehindAge(bornOn, day)
  return missingOf({ ...facts, age: ageOn(bornOn, day), isLeftBehind })
}
