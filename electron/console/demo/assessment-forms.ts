import { emptyDraft, type AssessmentDraft } from '#shared/features/assessments/assessment.ts'
import { DIMENSIONS } from '#shared/features/assessments/dimensions.ts'
import { CONCERN_FLAGS, EMERGENCY_FLAGS } from '#shared/features/assessments/flags.ts'
import type { Day } from '#shared/kernel/day.ts'

/** A child who lacks nothing. */
export function wellOff(assessedOn: Day): AssessmentDraft {
  const draft = emptyDraft(assessedOn)
  for (const { code } of EMERGENCY_FLAGS) draft.emergency[code] = { answer: 'no', grounds: '' }
  for (const { code } of CONCERN_FLAGS) draft.concerns[code] = { answer: 'no', grounds: '' }
  for (const { code } of DIMENSIONS) draft.levels[code] = { level: 'good', remark: '' }
  return { ...draft, participants: '村儿童主任', sources: ['home-visit', 'guardian'] }
}

/** A child in need of key care. */
export function hardLife(assessedOn: Day): AssessmentDraft {
  const draft = wellOff(assessedOn)
  draft.concerns.hardship = { answer: 'yes', grounds: '祖母一人带三个孩子，父母一年没有寄钱' }
  draft.levels.schooling = { level: 'fair', remark: '数学跟不上' }
  return { ...draft, needs: ['01', '02', '03'] }
}

/** A child whose guardian is away. */
export function leftAlone(assessedOn: Day): AssessmentDraft {
  const draft = hardLife(assessedOn)
  draft.emergency['guardian-missing'] = { answer: 'yes', grounds: '祖母住院，孩子独自在家两天' }
  return draft
}
