import { describe, expect, it } from 'vitest'
import { campBlockDraftSchema } from '#shared/features/programmes/camp-block.ts'
import { nameForYear } from '#shared/features/programmes/clone.ts'
import { countMissing, namesText } from '#shared/features/programmes/readiness.ts'
import { countThemes } from '#shared/features/programmes/theme.ts'
import { blockDraft } from '#tests/support/factories/programmes.ts'

describe('an activity', () => {
  it.each([
    ['ends as it begins', { endsAt: '09:00' }, 'endsAt'],
    ['has a leader who also helps', { leaderId: 3, helperIds: [3] }, 'helperIds'],
    ['has one helper twice', { helperIds: [3, 3] }, 'helperIds'],
    ['has no name', { title: ' ' }, 'title'],
    ['has no theme of the list', { theme: 'fun' as never }, 'theme'],
  ])('is refused when it %s', (_case, change, path) => {
    const parsed = campBlockDraftSchema.safeParse(blockDraft(change))
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([path])
  })
})

describe('the themes of the policy (R15)', () => {
  it('are five, and meals, rest and homework count for none', () => {
    const blocks = [{ theme: 'safety' }, { theme: 'safety' }, { theme: 'meal' }] as const
    expect(countThemes(blocks)).toEqual([
      { theme: 'safety', blocks: 2 },
      { theme: 'patriotism', blocks: 0 },
      { theme: 'tradition-health', blocks: 0 },
      { theme: 'family', blocks: 0 },
      { theme: 'other', blocks: 0 },
    ])
  })
})

describe('the name of a copied camp', () => {
  it.each([
    ['2025年夏令营', 2025, 2026, '2026年夏令营'],
    ['夏令营', 2025, 2026, '2026年夏令营'],
    ['夏令营', 2026, 2026, '夏令营（二）'],
  ])('%s of %i in %i', (name, from, to, expected) => {
    expect(nameForYear(name, from, to)).toBe(expected)
  })
})

describe('readiness', () => {
  it('counts what is unmet and what nobody has confirmed', () => {
    const checks = [{ isMet: true }, { isMet: false }]
    const confirmations = [{ confirmedAt: null }, { confirmedAt: '2026-07-01T01:00:00.000Z' }]
    expect(countMissing(checks, confirmations)).toBe(2)
  })

  it('names five at most', () => {
    expect(namesText(['甲', '乙'], '人')).toBe('甲、乙')
    expect(namesText(['甲', '乙', '丙', '丁', '戊', '己'], '人')).toBe('甲、乙、丙、丁、戊等 6 人')
  })
})
