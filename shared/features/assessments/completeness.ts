import type { AssessmentDraft } from './assessment.ts'
import { DIMENSIONS } from './dimensions.ts'
import { CONCERN_FLAGS, EMERGENCY_FLAGS } from './flags.ts'

/** The step of the form on which something is missing. */
export interface Missing {
  readonly step: 1 | 2
  readonly text: string
}

/**
 * What is still to be written before the assessment can be confirmed. With a sign of emergency the
 * child comes first: the second step may be left for later (R11).
 */
export function missingIn(draft: AssessmentDraft): readonly Missing[] {
  const first = [
    ...(draft.sources.length === 0 ? ['信息来源至少选一项'] : []),
    ...EMERGENCY_FLAGS.filter(({ code }) => draft.emergency[code].answer === null).map(
      ({ name }) => `“${name}”还没有选择`,
    ),
    ...EMERGENCY_FLAGS.filter(
      ({ code }) => draft.emergency[code].answer === 'yes' && draft.emergency[code].grounds === '',
    ).map(({ name }) => `“${name}”选了“有”，请写明依据`),
  ].map((text) => ({ step: 1, text }) as const)
  return isEmergency(draft) ? first : [...first, ...missingInSecondStep(draft)]
}

/** What is open on the second step, whether or not it may be left for later. */
export function missingInSecondStep(draft: AssessmentDraft): readonly Missing[] {
  return [
    ...DIMENSIONS.filter(({ code }) => draft.levels[code].level === null).map(
      ({ name }) => `“${name}”还没有选择等级`,
    ),
    ...CONCERN_FLAGS.filter(({ code }) => draft.concerns[code].answer === null).map(
      ({ name }) => `“${name}”还没有选择`,
    ),
  ].map((text) => ({ step: 2, text }) as const)
}

/** At least one sign of emergency. */
export function isEmergency({ emergency }: Pick<AssessmentDraft, 'emergency'>): boolean {
  return EMERGENCY_FLAGS.some(({ code }) => emergency[code].answer === 'yes')
}
