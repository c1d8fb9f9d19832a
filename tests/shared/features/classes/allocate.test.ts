import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tier } from '#shared/features/assessments/tier.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import {
  allocate,
  drawingOrder,
  fitsBeside,
  type Allocation,
  type Applicant,
  type OfferedClass,
} from '#shared/features/classes/allocate.ts'
import { classesOverlap } from '#shared/features/classes/class-slot.ts'
import { classIdSchema, type ClassId } from '#shared/features/classes/interest-class.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { toDay } from '#shared/kernel/day.ts'

const CLASS_IDS = [1, 2, 3, 4].map((id) => classIdSchema.parse(id))

/** On Saturday or Sunday, beginning on a full hour, for two hours: some of them overlap. */
function offeredClass(id: ClassId, weekday: 6 | 7, hour: number, free: number): OfferedClass {
  const time = (value: number) => clockTimeSchema.parse(`${String(value).padStart(2, '0')}:00`)
  return {
    id,
    startsOn: toDay('2026-09-05'),
    endsOn: toDay('2026-12-26'),
    slots: [{ weekday, startsAt: time(hour), endsAt: time(hour + 2) }],
    free,
  }
}

const offers = fc
  .tuple(
    ...CLASS_IDS.map((id) =>
      fc
        .record({
          weekday: fc.constantFrom(6 as const, 7 as const),
          hour: fc.integer({ min: 8, max: 11 }),
          free: fc.integer({ min: 0, max: 4 }),
        })
        .map(({ weekday, hour, free }) => offeredClass(id, weekday, hour, free)),
    ),
  )
  .map((classes) => [...classes])

const applicants = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 0, maxLength: 14 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          childId: fc.constant(childIdSchema.parse(id)),
          choices: fc.shuffledSubarray(CLASS_IDS, { maxLength: 3 }),
          holds: fc.subarray(CLASS_IDS, { maxLength: 1 }),
          tier: fc.constantFrom<Tier | null>('T1', 'T2', 'T3', null),
          hadClassBefore: fc.boolean(),
        }),
      ),
    ),
  )
  .map((children): Applicant[] => [...children])

const rules = fc.record({
  seed: fc.integer({ min: 0, max: 999_999 }),
  perChild: fc.integer({ min: 1, max: 3 }),
})

function classesOf({ places }: Allocation, child: Applicant): ClassId[] {
  const got = places.filter(({ childId }) => childId === child.childId)
  return [...child.holds, ...got.map(({ classId }) => classId)]
}

describe('sharing out places', () => {
  it('never goes over a quota', () => {
    fc.assert(
      fc.property(offers, applicants, rules, (classes, children, how) => {
        const { places } = allocate(classes, children, how)
        for (const { id, free } of classes) {
          expect(places.filter(({ classId }) => classId === id).length).toBeLessThanOrEqual(free)
        }
      }),
    )
  })

  it('puts no child into two classes at one time, nor beyond the classes a child may have', () => {
    fc.assert(
      fc.property(offers, applicants, rules, (classes, children, how) => {
        const allocation = allocate(classes, children, how)
        const byId = new Map(classes.map((one) => [one.id, one]))
        for (const child of children) {
          const own = classesOf(allocation, child)
          expect(new Set(own).size).toBe(own.length)
          expect(own.length).toBeLessThanOrEqual(Math.max(how.perChild, child.holds.length))
          const met = own.flatMap((id) => byId.get(id) ?? [])
          for (const [n, one] of met.entries()) {
            for (const other of met.slice(n + 1)) expect(classesOverlap(one, other)).toBe(false)
          }
        }
      }),
    )
  })

  it('gives nobody a worse choice while a better one has room', () => {
    fc.assert(
      fc.property(
        offers,
        applicants,
        fc.integer({ min: 0, max: 999_999 }),
        (classes, children, seed) => {
          const allocation = allocate(classes, children, { seed, perChild: 1 })
          const byId = new Map(classes.map((one) => [one.id, one]))
          const room = (id: ClassId) =>
            (byId.get(id)?.free ?? 0) -
            allocation.places.filter(({ classId }) => classId === id).length
          for (const child of children) {
            if (child.holds.length > 0) continue
            const got = allocation.places.find(({ childId }) => childId === child.childId)
            const better = got === undefined ? child.choices : child.choices.slice(0, got.rank - 1)
            for (const id of better) expect(room(id) > 0 && fitsBeside(byId, id, [])).toBe(false)
          }
        },
      ),
    )
  })

  it('does not depend on the order in which the papers came in', () => {
    fc.assert(
      fc.property(
        offers,
        applicants.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        rules,
        (classes, [children, shuffled], how) => {
          expect(allocate(classes.toReversed(), shuffled, how)).toEqual(
            allocate(classes, children, how),
          )
        },
      ),
    )
  })

  it('lets T3 choose before T2, T2 before the others, and newcomers first among equals', () => {
    fc.assert(
      fc.property(applicants, fc.integer({ min: 0, max: 999_999 }), (children, seed) => {
        const rank = ({ tier, hadClassBefore }: Applicant) =>
          (tier === 'T3' ? 0 : tier === 'T2' ? 2 : 4) + (hadClassBefore ? 1 : 0)
        const ranks = drawingOrder(children, seed).map(rank)
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
    )
  })

  it('names the children who chose and got nothing', () => {
    fc.assert(
      fc.property(offers, applicants, rules, (classes, children, how) => {
        const allocation = allocate(classes, children, how)
        const left = children
          .filter((child) => child.choices.length > 0 && classesOf(allocation, child).length === 0)
          .map(({ childId }) => childId)
        expect(new Set(allocation.unplaced)).toEqual(new Set(left))
        expect(allocation.unplaced).toHaveLength(left.length)
      }),
    )
  })

  it('draws other lots with another number', () => {
    const [only] = CLASS_IDS
    if (only === undefined) throw new Error('no class')
    const one = offeredClass(only, 6, 9, 1)
    const children = Array.from({ length: 12 }, (_, n): Applicant => ({
      childId: childIdSchema.parse(n + 1),
      choices: [only],
      holds: [],
      tier: null,
      hadClassBefore: false,
    }))
    const winners = new Set(
      Array.from(
        { length: 40 },
        (_, seed) => allocate([one], children, { seed, perChild: 1 }).places[0]?.childId,
      ),
    )
    expect(winners.size).toBeGreaterThan(5)
  })
})
