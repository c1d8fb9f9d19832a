import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { movementsBetween } from '#shared/features/assessments/movements.ts'
import type { Child } from '#shared/features/children/child.ts'
import { addDays } from '#shared/kernel/day.ts'
import { listMembersOn } from '#service/features/children/children.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { membersWithTier, tiersOn } from './tiers-on.ts'

/** The register of a day, each child with its tier. */
export function listTiers(
  { db, today }: QueryContext,
  { day = today }: ParsedInput<'assessments.tiers'>,
): RouteOutput<'assessments.tiers'> {
  const children = membersWithTier(db, day).map(({ child, holding }) => ({
    ...lineOf(child),
    tier: holding?.tier ?? null,
    assessedOn: holding?.assessedOn ?? null,
    nextDueOn: holding?.nextDueOn ?? null,
  }))
  return { day, children }
}

/** The matrix with the names behind its figures. */
export function listMovements(
  { db }: QueryContext,
  { from, to }: ParsedInput<'assessments.movements'>,
): RouteOutput<'assessments.movements'> {
  const before = addDays(from, -1)
  const rows = movementsBetween(tiersOn(db, before), tiersOn(db, to))
  const children = new Map(
    [...listMembersOn(db, before), ...listMembersOn(db, to)].map((child) => [
      child.id,
      lineOf(child),
    ]),
  )
  return { from, to, rows, children: [...children.values()] }
}

function lineOf({ id, number, name, village }: Child) {
  return { id, number, name, village }
}
