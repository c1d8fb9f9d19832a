import type { Rate } from '#shared/kernel/rate.ts'
import {
  movementsBetween,
  type MovementRow,
  type TiersOfDay,
} from '#shared/features/assessments/movements.ts'
import { holdingOn } from '#shared/features/assessments/tier-history.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { listMembersOn } from '#service/features/children/children.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { standingByChild, type StandingRow } from './standing.ts'

/** Children on the register on a day with the assessment whose tier holds, if there is one. */
export function membersWithTier(db: Reads, day: Day) {
  const standing = standingByChild(db)
  return listMembersOn(db, day).map((child) => ({
    child,
    holding: holdingOn<StandingRow>(standing.get(child.id) ?? [], day),
  }))
}

/** The tier of every child on the register on a day; 'none' where it was never assessed (table 2). */
export function tiersOn(db: Reads, day: Day): TiersOfDay {
  return new Map(
    membersWithTier(db, day).map(({ child, holding }) => [child.id, holding?.tier ?? 'none']),
  )
}

/** The movement matrix of a period, both days included; every line balances (table 3). */
export function movements(db: Reads, from: Day, to: Day): MovementRow[] {
  return movementsBetween(tiersOn(db, addDays(from, -1)), tiersOn(db, to))
}

/** Children with an assessment that is not past its day, among the children on the register (R08). */
export function assessRate(db: Reads, day: Day): Rate {
  const members = membersWithTier(db, day)
  const valid = members.filter(({ holding }) => holding !== undefined && day <= holding.nextDueOn)
  return { numerator: valid.length, denominator: members.length }
}
