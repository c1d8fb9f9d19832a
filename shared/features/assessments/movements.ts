import { z } from 'zod'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import { compareTiers, TIERS, type Tier } from './tier.ts'

/** A tier, or a child of the register that has none yet. */
export type TierOrNone = Tier | 'none'

/** Children of the register on a day with the tier that holds. */
export type TiersOfDay = ReadonlyMap<ChildId, TierOrNone>

/** How a tier came from its number at the beginning of a period to that at its end. */
export const MOVEMENTS = [
  { code: 'opening', name: '期初', sign: 1 },
  { code: 'joined', name: '新纳入', sign: 1 },
  { code: 'firstAssessed', name: '首次评估转入', sign: 1 },
  { code: 'raisedInto', name: '升级转入', sign: 1 },
  { code: 'loweredInto', name: '降级转入', sign: 1 },
  { code: 'assessedOut', name: '评估后转出', sign: -1 },
  { code: 'raisedOut', name: '升级转出', sign: -1 },
  { code: 'loweredOut', name: '降级转出', sign: -1 },
  { code: 'left', name: '退出', sign: -1 },
  { code: 'closing', name: '期末', sign: 0 },
] as const
export type Movement = (typeof MOVEMENTS)[number]['code']

/** One line of the matrix: the children behind every figure. */
export const movementRowSchema = z.object({
  tier: z.enum(['T1', 'T2', 'T3', 'none']),
  figures: z.record(z.enum(MOVEMENTS.map(({ code }) => code)), z.array(childIdSchema)),
})
export type MovementRow = z.output<typeof movementRowSchema>

/**
 * The movement matrix between two days (domain §1.3): every child is compared at both ends, so that
 * 期初 + everything that came − everything that went = 期末, line by line and in total.
 */
export function movementsBetween(opening: TiersOfDay, closing: TiersOfDay): MovementRow[] {
  const rows = new Map(
    [...TIERS.map(({ code }) => code), 'none' as const].map((tier) => [tier, emptyRow(tier)]),
  )
  const count = (tier: TierOrNone, movement: Movement, id: ChildId) =>
    rows.get(tier)?.figures[movement].push(id)
  for (const [id, tier] of opening) {
    count(tier, 'opening', id)
    const now = closing.get(id)
    if (now === undefined) count(tier, 'left', id)
    else if (now !== tier) count(tier, wentBy(tier, now), id)
  }
  for (const [id, tier] of closing) {
    count(tier, 'closing', id)
    const before = opening.get(id)
    if (before === undefined) count(tier, 'joined', id)
    else if (before !== tier) count(tier, cameBy(before, tier), id)
  }
  return [...rows.values()]
}

/** True when the line adds up. */
export function balances({ figures }: MovementRow): boolean {
  const sum = MOVEMENTS.reduce((total, { code, sign }) => total + sign * figures[code].length, 0)
  return sum === figures.closing.length
}

function wentBy(from: TierOrNone, to: TierOrNone): Movement {
  if (from === 'none' || to === 'none') return 'assessedOut'
  return compareTiers(to, from) > 0 ? 'raisedOut' : 'loweredOut'
}

function cameBy(from: TierOrNone, to: TierOrNone): Movement {
  if (from === 'none' || to === 'none') return 'firstAssessed'
  return compareTiers(to, from) > 0 ? 'raisedInto' : 'loweredInto'
}

function emptyRow(tier: TierOrNone): MovementRow {
  return {
    tier,
    figures: {
      opening: [],
      joined: [],
      firstAssessed: [],
      raisedInto: [],
      loweredInto: [],
      assessedOut: [],
      raisedOut: [],
      loweredOut: [],
      left: [],
      closing: [],
    },
  }
}
