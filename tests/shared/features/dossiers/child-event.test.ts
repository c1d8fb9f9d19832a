import { describe, expect, it } from 'vitest'
import {
  childEvent,
  EVENT_KINDS,
  eventsByMonth,
  sortEvents,
  type ChildEvent,
} from '#shared/features/dossiers/child-event.ts'
import { addDays, toDay } from '#shared/kernel/day.ts'

/** A small generator of its own, so that a failure comes back with the same seed. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

function manyEvents(seed: number): readonly ChildEvent[] {
  const random = randomOf(seed)
  return Array.from({ length: 60 }, (_, index) =>
    childEvent({
      on: addDays(toDay('2026-01-01'), Math.floor(random() * 40)),
      kind: EVENT_KINDS[Math.floor(random() * EVENT_KINDS.length)]?.code ?? 'register',
      key: `record:${index}`,
      title: '事项',
    }),
  )
}

function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const random = randomOf(seed)
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

describe('the order of the 大事记', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'is the newest first and the same in whatever order things were entered (%i)',
    (seed) => {
      const events = manyEvents(seed)
      const sorted = sortEvents(events)
      expect(sorted.map(({ on }) => on)).toEqual(
        events
          .map(({ on }) => on)
          .toSorted()
          .toReversed(),
      )
      for (const other of [11, 12, 13]) {
        expect(sortEvents(shuffled(events, seed * other))).toEqual(sorted)
      }
    },
  )

  it('is by months, none of them twice', () => {
    const months = eventsByMonth(sortEvents(manyEvents(20)))
    expect(months.map(({ month }) => month)).toEqual(['2026-02', '2026-01'])
    expect(months.flatMap(({ events }) => events)).toEqual(sortEvents(manyEvents(20)))
  })
})
