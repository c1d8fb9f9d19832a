import { describe, expect, it } from 'vitest'
import { DIMENSIONS, LEVELS, type Dimension } from '#shared/features/assessments/dimensions.ts'
import { CONCERN_FLAGS, EMERGENCY_FLAGS } from '#shared/features/assessments/flags.ts'
import { proposeTier } from '#shared/features/assessments/propose-tier.ts'
import { suggestNeeds } from '#shared/features/assessments/suggest-needs.ts'
import { assessmentDraft } from '#tests/support/factories/assessments.ts'

const ALL_WELL = assessmentDraft()

describe('the proposed class of care', () => {
  it('is 日常关爱 for a child who is well, and says so', () => {
    expect(proposeTier(ALL_WELL)).toEqual({
      tier: 'T1',
      reasons: ['没有发现紧急和重点情形，各方面没有需要重点关注的'],
    })
  })

  it.each(EMERGENCY_FLAGS)(
    'is 紧急救助 for “$name” alone, whatever else is good',
    ({ code, name }) => {
      const { tier, reasons } = proposeTier(assessmentDraft({ emergency: { [code]: 'yes' } }))
      expect([tier, reasons]).toEqual(['T3', [`紧急情形：${name}`]])
    },
  )

  it.each(CONCERN_FLAGS)('is 重点关爱 for “$name” alone', ({ code, name }) => {
    const { tier, reasons } = proposeTier(assessmentDraft({ concerns: { [code]: 'yes' } }))
    expect([tier, reasons]).toEqual(['T2', [`重点情形：${name}`]])
  })

  it.each(EMERGENCY_FLAGS)(
    'is not moved by “$name” that is not clear, but asks to find out',
    ({ code, name }) => {
      const { tier, reasons } = proposeTier(assessmentDraft({ emergency: { [code]: 'unknown' } }))
      expect(tier).toBe('T1')
      expect(reasons.at(-1)).toBe(`还有 1 项紧急情形不清楚（${name}），请尽快核实`)
    },
  )

  const levels = (DIMENSIONS as readonly Dimension[]).flatMap((dimension) =>
    LEVELS.map((level) => ({
      dimension: dimension.name,
      code: dimension.code,
      level,
      name: dimension.levels[level].name,
      check: dimension.levels[level].check,
    })),
  )
  it.each(levels)(
    '$dimension “$name” alone: a check for $check',
    ({ code, level, check, dimension, name }) => {
      const { tier, reasons } = proposeTier(assessmentDraft({ levels: { [code]: level } }))
      const again = check === 'T3' ? '，请回到第一步再核对紧急情形' : ''
      const expected =
        check === undefined
          ? ['T1', '没有发现紧急和重点情形，各方面没有需要重点关注的']
          : ['T2', `${dimension}“${name}”${again}`]
      expect([tier, ...reasons]).toEqual(expected)
    },
  )

  it('is never averaged: eight good dimensions do not outweigh one bad, nor nine good ones a flag', () => {
    expect(proposeTier(assessmentDraft({ levels: { guardianship: 'severe' } })).tier).toBe('T2')
    const worst = Object.fromEntries(DIMENSIONS.map(({ code }) => [code, 'severe' as const]))
    expect(proposeTier(assessmentDraft({ levels: worst })).tier).toBe('T2')
    const flagged = assessmentDraft({ levels: worst, emergency: { 'other-urgent': 'yes' } })
    expect(proposeTier(flagged).tier).toBe('T3')
  })

  it('names every reason, not only the first', () => {
    const { reasons } = proposeTier(
      assessmentDraft({
        concerns: { hardship: 'yes', misconduct: 'yes' },
        levels: { economy: 'poor' },
      }),
    )
    expect(reasons).toEqual(['重点情形：生活陷入困境', '重点情形：出现行为失常', '家庭经济“困难”'])
  })
})

describe('the written anchors', () => {
  it('give every level of every dimension a text of its own', () => {
    const anchors = (DIMENSIONS as readonly Dimension[]).flatMap(({ levels: own }) =>
      LEVELS.map((level) => own[level].anchor),
    )
    expect(anchors).toHaveLength(36)
    expect(new Set(anchors).size).toBe(36)
    expect(anchors.filter((anchor) => anchor.length < 8)).toEqual([])
  })

  it('never call for more care at a better level than at a worse one', () => {
    const rank = { none: 0, T2: 1, T3: 2 } as const
    for (const { name, levels: own } of DIMENSIONS as readonly Dimension[]) {
      const checks = LEVELS.map((level) => rank[own[level].check ?? 'none'])
      expect([name, checks]).toEqual([name, checks.toSorted((a, b) => a - b)])
    }
  })
})

describe('the suggested kinds of care', () => {
  it('follow from the concerns and the poor levels, and are none for a child who is well', () => {
    const suggested = (answers: Parameters<typeof assessmentDraft>[0]) =>
      [...suggestNeeds(assessmentDraft(answers))].toSorted()
    expect(suggested({})).toEqual([])
    expect(suggested({ levels: { schooling: 'fair', contact: 'severe' } })).toEqual(['03'])
    expect(
      suggested({
        concerns: { hardship: 'yes', misconduct: 'yes' },
        levels: { schooling: 'poor' },
      }),
    ).toEqual(['01', '02', '06'])
  })
})
