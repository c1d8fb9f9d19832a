import { describe, expect, it } from 'vitest'
import { campIdSchema } from '#shared/features/camps/camp.ts'
import { findClash } from '#shared/features/camps/clash.ts'
import { toDay } from '#shared/kernel/day.ts'
import { segments } from '#tests/support/factories/camp-records.ts'

const summer = {
  id: campIdSchema.parse(1),
  name: '暑期一期',
  cancelledOn: null,
  segments: segments(['2026-07-06', '2026-07-10'], ['2026-07-20', '2026-07-24']),
  freeDays: [toDay('2026-07-24')],
}

describe('one date belongs to one camp (R13)', () => {
  it.each([
    [
      'a camp on its last day',
      ['2026-07-10', '2026-07-15'],
      { from: '2026-07-10', to: '2026-07-10' },
    ],
    [
      'a camp across both its parts',
      ['2026-07-09', '2026-07-21'],
      { from: '2026-07-09', to: '2026-07-21' },
    ],
    ['a camp around it', ['2026-07-01', '2026-07-31'], { from: '2026-07-06', to: '2026-07-23' }],
    ['a camp in the break between its parts', ['2026-07-11', '2026-07-19'], null],
    ['a camp that ends the day before', ['2026-06-20', '2026-07-05'], null],
    ['a camp on the day its typhoon freed', ['2026-07-24', '2026-07-30'], null],
    ['a camp a year later', ['2027-07-06', '2027-07-10'], null],
  ] as const)('%s', (_case, pair, expected) => {
    const clash = findClash(segments(pair), [summer])
    expect(clash).toEqual(expected === null ? null : { campId: 1, name: '暑期一期', ...expected })
  })

  it('does not stand in its own way when its dates are moved', () => {
    expect(findClash(summer.segments, [summer], summer.id)).toBeNull()
  })

  it('is free again after the camp was called off', () => {
    const off = { ...summer, cancelledOn: toDay('2026-07-01') }
    expect(findClash(summer.segments, [off])).toBeNull()
  })
})
