import type { Day } from '#shared/kernel/day.ts'

/** A stretch of time; `endedOn` is the first day no longer in it. */
export interface Stretch {
  readonly startsOn: Day
  readonly endedOn: Day | null
}

const NEVER = '9999-12-31'

/** Whether two stretches share a day. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.startsOn < (other.endedOn ?? NEVER) && other.startsOn < (one.endedOn ?? NEVER)
}

/** What of a stretch lies outside the others, the earliest first; empty when they cover it. */
export function outside(stretch: Stretch, others: readonly Stretch[]): Stretch[] {
  let left: Stretch[] = [{ startsOn: stretch.startsOn, endedOn: stretch.endedOn }]
  for (const other of others) left = left.flatMap((piece) => without(piece, other))
  return left
}

function without(piece: Stretch, other: Stretch): Stretch[] {
  if (!overlap(piece, other)) return [piece]
  const pieces: Stretch[] = []
  if (piece.startsOn < other.startsOn) {
    pieces.push({ startsOn: piece.startsOn, endedOn: other.startsOn })
  }
  if (other.endedOn !== null && other.endedOn < (piece.endedOn ?? NEVER)) {
    pieces.push({ startsOn: other.endedOn, endedOn: piece.endedOn })
  }
  return pieces
}
