import type { Tier } from '#shared/features/assessments/tier.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { classesOverlap, type ClassSlot } from './class-slot.ts'
import type { ClassId } from './interest-class.ts'
import type { Day } from '#shared/kernel/day.ts'

/** The most classes a child may choose within one term or break. */
export const MOST_CHOICES = 3

/** A class that children are shared out among. */
export interface OfferedClass {
  readonly id: ClassId
  readonly startsOn: Day
  readonly endsOn: Day
  readonly slots: readonly ClassSlot[]
  /** Places still free. */
  readonly free: number
}

/** A child and what it would like. */
export interface Applicant {
  readonly childId: ChildId
  /** Classes in the order of liking, without repetition. */
  readonly choices: readonly ClassId[]
  /** Classes it is in already; they count towards the classes a child gets. */
  readonly holds: readonly ClassId[]
  readonly tier: Tier | null
  /** Whether it was in a class in an earlier term or break. */
  readonly hadClassBefore: boolean
}

export interface Place {
  readonly childId: ChildId
  readonly classId: ClassId
  /** 1 for the first choice. */
  readonly rank: number
}

export interface Allocation {
  readonly places: readonly Place[]
  /** Children who chose and are in no class, and why their choices failed. */
  readonly unplaced: readonly ChildId[]
}

export interface AllocationRules {
  /** Whoever draws with the same number gets the same result. */
  readonly seed: number
  /** The most classes one child gets, those it holds included. */
  readonly perChild: number
}

/**
 * Shares out places fairly (domain R14). Children take turns: T3 (紧急救助) before T2 (重点关爱)
 * before the others, among each of these whoever was in no class before comes first, and the rest
 * is decided by lot. In its turn a child gets the best of its choices that still has room and does
 * not meet a class it is in; only when everybody had a turn does a second class come into question.
 *
 * So nobody is over the quota, nobody is in two classes at one time, nobody gets a worse choice
 * while a better one has room, and the order in which the paper came in does not matter: the lot of
 * a child follows from the seed and the child alone.
 */
export function allocate(
  classes: readonly OfferedClass[],
  applicants: readonly Applicant[],
  { seed, perChild }: AllocationRules,
): Allocation {
  const byId = new Map(classes.map((one) => [one.id, one]))
  const free = new Map(classes.map((one) => [one.id, Math.max(0, one.free)]))
  const order = drawingOrder(applicants, seed)
  const holds = new Map(order.map(({ childId, holds: own }) => [childId, [...own]]))
  const places: Place[] = []
  for (let round = 1; round <= perChild; round += 1) {
    for (const { childId, choices } of order) {
      const own = holds.get(childId) ?? []
      if (own.length >= round) continue
      const classId = choices.find((id) => (free.get(id) ?? 0) > 0 && fitsBeside(byId, id, own))
      if (classId === undefined) continue
      own.push(classId)
      free.set(classId, (free.get(classId) ?? 0) - 1)
      places.push({ childId, classId, rank: choices.indexOf(classId) + 1 })
    }
  }
  return { places, unplaced: unplacedOf(order, holds) }
}

/** Children in the order of their turns; the same whatever the order they are given in. */
export function drawingOrder(applicants: readonly Applicant[], seed: number): Applicant[] {
  const key = (child: Applicant) => [
    child.tier === 'T3' ? 0 : child.tier === 'T2' ? 1 : 2,
    child.hadClassBefore ? 1 : 0,
    lotOf(seed, child.childId),
    child.childId,
  ]
  return applicants
    .map((child) => ({ child, rank: key(child) }))
    .toSorted((a, b) => firstDifference(a.rank, b.rank))
    .map(({ child }) => child)
}

/** Whether a class can be attended beside the ones already held. */
export function fitsBeside(
  byId: ReadonlyMap<ClassId, OfferedClass>,
  id: ClassId,
  held: readonly ClassId[],
): boolean {
  const wanted = byId.get(id)
  if (wanted === undefined || held.includes(id)) return false
  return held.every((other) => {
    const own = byId.get(other)
    return own === undefined || !classesOverlap(own, wanted)
  })
}

function unplacedOf(
  order: readonly Applicant[],
  holds: ReadonlyMap<ChildId, readonly ClassId[]>,
): ChildId[] {
  return order
    .filter(({ childId, choices }) => choices.length > 0 && holds.get(childId)?.length === 0)
    .map(({ childId }) => childId)
}

/** The lot a child draws: 32 bits well mixed from the seed and the child (murmur3's finaliser). */
export function lotOf(seed: number, childId: ChildId): number {
  let hash = Math.imul(seed ^ 0x9e_37_79_b9, 0x85_eb_ca_6b) ^ Math.imul(childId, 0xc2_b2_ae_35)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (const [n, value] of a.entries()) {
    const other = b[n] ?? 0
    if (value !== other) return value - other
  }
  return 0
}
