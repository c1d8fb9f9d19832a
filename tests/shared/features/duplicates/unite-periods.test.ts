import { expect, test } from 'vitest'
import { outside, overlap } from '#shared/features/duplicates/unite-periods.ts'
import { addDays, toDay } from '#shared/kernel/day.ts'

const from = (startsOn: string, endedOn: string | null = null) => ({
  startsOn: toDay(startsOn),
  endedOn: endedOn === null ? null : toDay(endedOn),
})

test.each([
  ['before', from('2025-01-01', '2025-03-01'), [from('2025-01-01', '2025-03-01')]],
  ['covered', from('2025-06-01', '2025-07-01'), []],
  ['reaching in', from('2025-01-01', '2025-06-01'), [from('2025-01-01', '2025-05-01')]],
  ['around', from('2025-01-01'), [from('2025-01-01', '2025-05-01'), from('2025-09-01')]],
  ['after, still going on', from('2025-08-01'), [from('2025-09-01')]],
])('of a period %s the days outside the chosen one are kept', (_where, period, kept) => {
  expect(outside(period, [from('2025-05-01', '2025-09-01')])).toEqual(kept)
})

test('chosen periods and what is kept of the others never meet and lose no day', () => {
  const day = (count: number) => addDays(toDay('2024-01-01'), count)
  const chosen = [from('2024-01-11', '2024-01-21'), from('2024-02-10', '2024-02-20')]
  for (let start = 0; start < 60; start += 3) {
    for (let length = 1; length < 60; length += 4) {
      const period = { startsOn: day(start), endedOn: day(start + length) }
      const pieces = outside(period, chosen)
      const all = [...pieces, ...chosen]
      for (let at = 0; at < 120; at += 1) {
        const holding = all.filter((one) =>
          overlap(one, { startsOn: day(at), endedOn: day(at + 1) }),
        )
        const wasHeld = [period, ...chosen].some((one) =>
          overlap(one, { startsOn: day(at), endedOn: day(at + 1) }),
        )
        expect(holding.length).toBe(wasHeld ? 1 : 0)
      }
    }
  }
})
