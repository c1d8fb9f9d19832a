import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balances, MOVEMENTS, movementsBetween } from '#shared/features/assessments/movements.ts'
import { holdingOn, tierPeriods, type Standing } from '#shared/features/assessments/tier-history.ts'
import { TIERS } from '#shared/features/assessments/tier.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { addDays, toDay, type Day } from '#shared/kernel/day.ts'

const FIRST = toDay('2027-11-01')
const SPAN = 500

const dayArbitrary = fc.nat(SPAN).map((offset) => addDays(FIRST, offset))
const tierArbitrary = fc.constantFrom(...TIERS.map(({ code }) => code))

/** Assessments as the service keeps them: each begins on or after the one before, some still wait. */
const historyArbitrary = fc
  .array(fc.tuple(dayArbitrary, tierArbitrary, fc.boolean()), { maxLength: 8 })
  .map((rows) =>
    rows
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([day, tier, waits], index): Standing => ({
        id: index + 1,
        tier,
        assessedOn: day,
        effectiveOn: waits ? null : day,
        nextDueOn: addDays(day, 30),
      })),
  )

/** The tier of a day told again, the long way round. */
function retold(history: readonly Standing[], day: Day) {
  let tier: string | null = null
  for (const row of history) {
    if (row.effectiveOn !== null && row.effectiveOn <= day) tier = row.tier
  }
  return tier
}

describe('the tier on any day', () => {
  it('is that of the last assessment to take effect by then', () => {
    fc.assert(
      fc.property(historyArbitrary, dayArbitrary, (history, day) => {
        expect(holdingOn(history, day)?.tier ?? null).toBe(retold(history, day))
      }),
    )
  })

  it('is told the same by the periods: one after the other, no gap, no overlap, no repetition', () => {
    fc.assert(
      fc.property(historyArbitrary, dayArbitrary, (history, day) => {
        const periods = tierPeriods(history)
        const holding = periods.filter(
          ({ startsOn, endedOn }) => startsOn <= day && (endedOn === null || day < endedOn),
        )
        expect(holding.map(({ tier }) => tier)).toEqual(
          [retold(history, day)].filter((tier) => tier !== null),
        )
        periods.forEach((period, index) => {
          const next = periods[index + 1]
          expect(period.endedOn).toBe(next?.startsOn ?? null)
          expect(next?.tier).not.toBe(period.tier)
        })
      }),
    )
  })

  it('does not change by an assessment that waits for its countersign', () => {
    fc.assert(
      fc.property(historyArbitrary, dayArbitrary, (history, day) => {
        const settled = history.filter(({ effectiveOn }) => effectiveOn !== null)
        expect(holdingOn(history, day)).toEqual(holdingOn(settled, day))
      }),
    )
  })

  it('of the later one counts when two are made on a day', () => {
    const on = { assessedOn: FIRST, effectiveOn: FIRST, nextDueOn: addDays(FIRST, 30) }
    const history = [
      { ...on, id: 1, tier: 'T1' as const },
      { ...on, id: 2, tier: 'T3' as const },
    ]
    expect(holdingOn(history, FIRST)?.tier).toBe('T3')
    expect(tierPeriods(history)).toEqual([
      { tier: 'T3', startsOn: FIRST, endedOn: null, assessmentId: 2 },
    ])
  })
})

describe('the movement matrix', () => {
  const child = fc.record({
    history: historyArbitrary,
    joinedOn: dayArbitrary,
    stays: fc.option(fc.nat(SPAN), { nil: null }),
  })

  it('balances line by line and in total, whatever happened', () => {
    fc.assert(
      fc.property(
        fc.array(child, { maxLength: 25 }),
        dayArbitrary,
        fc.nat(SPAN),
        (all, from, length) => {
          const to = addDays(from, length)
          const tiersOn = (day: Day) =>
            new Map(
              all.flatMap(({ history, joinedOn, stays }, index) => {
                const left = stays === null ? null : addDays(joinedOn, stays)
                const isMember = joinedOn <= day && (left === null || day < left)
                const id = childIdSchema.parse(index + 1)
                const tier = holdingOn(history, day)?.tier ?? ('none' as const)
                return isMember ? [[id, tier] as const] : []
              }),
            )
          const before = tiersOn(addDays(from, -1))
          const after = tiersOn(to)
          const rows = movementsBetween(before, after)
          expect(rows.filter((row) => !balances(row))).toEqual([])
          const total = (code: (typeof MOVEMENTS)[number]['code']) =>
            rows.reduce((sum, { figures }) => sum + figures[code].length, 0)
          expect([total('opening'), total('closing')]).toEqual([before.size, after.size])
          expect(total('opening') + total('joined') - total('left')).toBe(total('closing'))
          expect(total('raisedInto')).toBe(total('raisedOut'))
          expect(total('loweredInto')).toBe(total('loweredOut'))
          expect(total('firstAssessed')).toBe(total('assessedOut'))
        },
      ),
    )
  })

  it('puts every kind of movement where it belongs', () => {
    const id = (number: number) => childIdSchema.parse(number)
    const opening = new Map([
      [id(1), 'T1' as const],
      [id(2), 'T3' as const],
      [id(3), 'none' as const],
      [id(4), 'T2' as const],
      [id(5), 'T1' as const],
    ])
    const closing = new Map([
      [id(1), 'T2' as const],
      [id(2), 'T1' as const],
      [id(3), 'T1' as const],
      [id(5), 'T1' as const],
      [id(6), 'none' as const],
    ])
    const rows = movementsBetween(opening, closing).map(({ tier, figures }) => [
      tier,
      Object.fromEntries(Object.entries(figures).filter(([, ids]) => ids.length > 0)),
    ])
    expect(rows).toEqual([
      [
        'T1',
        {
          opening: [1, 5],
          raisedOut: [1],
          loweredInto: [2],
          firstAssessed: [3],
          closing: [2, 3, 5],
        },
      ],
      ['T2', { opening: [4], left: [4], raisedInto: [1], closing: [1] }],
      ['T3', { opening: [2], loweredOut: [2] }],
      ['none', { opening: [3], assessedOut: [3], joined: [6], closing: [6] }],
    ])
  })
})
