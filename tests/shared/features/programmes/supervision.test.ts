import { describe, expect, it } from 'vitest'
import { campBlockIdSchema } from '#shared/features/programmes/camp-block.ts'
import { superviseBlocks } from '#shared/features/programmes/supervision.ts'
import { teamMemberIdSchema } from '#shared/features/team/team-member.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { toDay } from '#shared/kernel/day.ts'

const DAY = toDay('2026-07-06')

function block(id: number, times: readonly [string, string], people: readonly number[]) {
  const [leaderId, ...helperIds] = people.map((one) => teamMemberIdSchema.parse(one))
  return {
    id: campBlockIdSchema.parse(id),
    day: DAY,
    startsAt: clockTimeSchema.parse(times[0]),
    endsAt: clockTimeSchema.parse(times[1]),
    leaderId: leaderId ?? null,
    helperIds,
  }
}

describe('how many children each person looks after', () => {
  it.each([
    ['ten children and one person', 10, [1], false],
    ['eleven children and one person', 11, [1], true],
    ['twenty children and a leader with a helper', 20, [1, 2], false],
    ['one child and nobody', 1, [], true],
    ['no child and nobody', 0, [], false],
  ])('%s', (_case, children, people, isTooFew) => {
    const [found] = superviseBlocks(
      [block(1, ['09:00', '10:00'], people)],
      new Map([[DAY, children]]),
      10,
    )
    expect(found).toMatchObject({ children, people: people.length, isTooFew })
  })

  it('counts the people of parallel groups once each, for the groups share the children', () => {
    const blocks = [
      block(1, ['09:00', '10:00'], [1, 2]),
      block(2, ['09:30', '10:30'], [2, 3]),
      block(3, ['10:30', '11:00'], [4]),
    ]
    const found = superviseBlocks(blocks, new Map([[DAY, 25]]), 10)
    expect(found.map(({ people, isTooFew }) => [people, isTooFew])).toEqual([
      [3, false],
      [3, false],
      [1, true],
    ])
    expect(found[0]?.parallelIds).toEqual([2])
    expect(found[2]?.parallelIds).toEqual([])
  })
})
