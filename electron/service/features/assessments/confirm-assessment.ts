import type { ParsedInput } from '#shared/contract/index.ts'
import type { AssessmentLine } from '#shared/features/assessments/assessment.ts'
import { missingIn } from '#shared/features/assessments/completeness.ts'
import { needsCountersign } from '#shared/features/assessments/countersign.ts'
import { dueAfter, GROUNDS_LEAST } from '#shared/features/assessments/decision.ts'
import { proposeTier } from '#shared/features/assessments/propose-tier.ts'
import { holdingOn } from '#shared/features/assessments/tier-history.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { policyOn } from '#service/features/parameters/parameters.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { decide, getAssessmentRow, writeDraft } from './assessments.repository.ts'
import { intervalsOn, lineOf } from './read-assessment.ts'
import { standingOf, type StandingRow } from './standing.ts'
import { getDraft, refuseStranger } from './write-draft.ts'

/**
 * A person decides; the assessment is locked. The tier holds from the day of the assessment, or
 * from the day of the countersign where one is needed: until then the earlier tier holds. Throws
 * NOT_FOUND, ASSESSMENT_LOCKED, ASSESSMENT_INCOMPLETE, ASSESSMENT_DAY_IN_FUTURE,
 * ASSESSMENT_CHILD_NOT_MEMBER, ASSESSMENT_NOT_NEWEST, ASSESSMENT_GROUNDS_MISSING or
 * ASSESSMENT_DUE_OUT_OF_RANGE.
 */
export function confirmAssessment(
  context: CommandContext,
  { id, draft, decision }: ParsedInput<'assessments.confirm'>,
): AssessmentLine {
  const { db, today, account, now } = context
  const { childId } = getDraft(context, id)
  const missing = missingIn(draft)
  if (missing.length > 0) throw new AppError('ASSESSMENT_INCOMPLETE', { count: missing.length })
  if (draft.assessedOn > today) throw new AppError('ASSESSMENT_DAY_IN_FUTURE')
  refuseStranger(db, childId, draft.assessedOn)
  const standing = standingOf(db, childId)
  refuseEarlier(standing, draft.assessedOn)
  const proposed = proposeTier(draft).tier
  if (decision.tier !== proposed && decision.grounds.length < GROUNDS_LEAST) {
    throw new AppError('ASSESSMENT_GROUNDS_MISSING')
  }
  const waits = needsCountersign(policyOn(db, today).assessment_countersign, {
    former: holdingOn(standing, today)?.tier ?? null,
    proposed,
    tier: decision.tier,
  })
  writeDraft(db, id, account.id, draft)
  decide(db, id, {
    proposedTier: proposed,
    tier: decision.tier,
    grounds: decision.grounds,
    nextDueOn: nextDue(context, draft.assessedOn, decision),
    effectiveOn: waits ? null : draft.assessedOn,
    confirmedAt: now,
  })
  return lineOf(getAssessmentRow(db, id))
}

/** By the interval of the tier on the day of the assessment; sooner where somebody asks for it. */
function nextDue(
  { db }: CommandContext,
  assessedOn: Day,
  { tier, nextDueOn }: ParsedInput<'assessments.confirm'>['decision'],
): Day {
  const latest = dueAfter(assessedOn, tier, intervalsOn(db, assessedOn))
  if (nextDueOn === null) return latest
  if (nextDueOn <= assessedOn || latest < nextDueOn) {
    throw new AppError('ASSESSMENT_DUE_OUT_OF_RANGE', { latest })
  }
  return nextDueOn
}

function refuseEarlier(standing: readonly StandingRow[], day: Day): void {
  const later = standing.findLast(
    ({ assessedOn, effectiveOn }) =>
      day < assessedOn || (effectiveOn !== null && day < effectiveOn),
  )
  if (later === undefined) return
  throw new AppError('ASSESSMENT_NOT_NEWEST', {
    assessedOn: later.effectiveOn ?? later.assessedOn,
  })
}
