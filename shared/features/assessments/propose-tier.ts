import type { AssessmentDraft } from './assessment.ts'
import { DIMENSIONS } from './dimensions.ts'
import { CONCERN_FLAGS, EMERGENCY_FLAGS } from './flags.ts'
import type { Tier } from './tier.ts'

/** What the program proposes and why, in words; a person decides. */
export interface Proposal {
  readonly tier: Tier
  readonly reasons: readonly string[]
}

/**
 * The class of care that the answers call for: any sign of emergency → T3; else any sign of concern,
 * or a level whose text calls for a check → T2; else T1. Nothing is added up or averaged: a red flag
 * cannot be outweighed (R08–R11).
 */
export function proposeTier({
  emergency,
  concerns,
  levels,
}: Pick<AssessmentDraft, 'emergency' | 'concerns' | 'levels'>): Proposal {
  const urgent = EMERGENCY_FLAGS.filter(({ code }) => emergency[code].answer === 'yes')
  if (urgent.length > 0) {
    return { tier: 'T3', reasons: urgent.map(({ name }) => `紧急情形：${name}`) }
  }
  const open = unclear(emergency)
  const reasons = [
    ...CONCERN_FLAGS.filter(({ code }) => concerns[code].answer === 'yes').map(
      ({ name }) => `重点情形：${name}`,
    ),
    ...DIMENSIONS.flatMap((dimension) => levelReason(dimension, levels)),
  ]
  if (reasons.length > 0) return { tier: 'T2', reasons: [...reasons, ...open] }
  return { tier: 'T1', reasons: ['没有发现紧急和重点情形，各方面没有需要重点关注的', ...open] }
}

function levelReason(
  { code, name, levels: anchors }: (typeof DIMENSIONS)[number],
  levels: AssessmentDraft['levels'],
): readonly string[] {
  const { level } = levels[code]
  if (level === null) return []
  const anchor: { readonly name: string; readonly check?: 'T2' | 'T3' } = anchors[level]
  if (anchor.check === undefined) return []
  const again = anchor.check === 'T3' ? '，请回到第一步再核对紧急情形' : ''
  return [`${name}“${anchor.name}”${again}`]
}

function unclear(emergency: AssessmentDraft['emergency']): readonly string[] {
  const names = EMERGENCY_FLAGS.filter(({ code }) => emergency[code].answer === 'unknown')
  if (names.length === 0) return []
  return [
    `还有 ${names.length} 项紧急情形不清楚（${names.map(({ name }) => name).join('、')}），请尽快核实`,
  ]
}
