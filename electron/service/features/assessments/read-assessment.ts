import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type {
  Assessment,
  AssessmentId,
  AssessmentLine,
} from '#shared/features/assessments/assessment.ts'
import type { Intervals } from '#shared/features/assessments/decision.ts'
import { holdingOn, tierPeriods } from '#shared/features/assessments/tier-history.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { findChild } from '#service/features/children/children.public.ts'
import { policyOn } from '#service/features/parameters/parameters.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import {
  getAssessmentRow,
  listAssessmentsOf,
  readContent,
  type AssessmentRow,
} from './assessments.repository.ts'
import { findEmergencyReport } from './emergency-reports.repository.ts'
import { mayCountersign } from './list-due.ts'
import { listRequests } from './requests.repository.ts'
import { isStanding, standingOf } from './standing.ts'

/** The tier of a child today and how it came to it. Throws NOT_FOUND. */
export function readChild(
  { db, today }: QueryContext,
  { childId }: ParsedInput<'assessments.ofChild'>,
): RouteOutput<'assessments.ofChild'> {
  if (findChild(db, childId) === undefined) throw new AppError('NOT_FOUND')
  const rows = listAssessmentsOf(db, childId)
  const standing = rows.filter(isStanding)
  const periods = tierPeriods(standing)
  const holding = holdingOn(standing, today)
  return {
    tier: holding?.tier ?? null,
    since: periods.findLast(({ startsOn }) => startsOn <= today)?.startsOn ?? null,
    nextDueOn: holding?.nextDueOn ?? null,
    periods: periods.map(({ tier, startsOn, endedOn }) => ({ tier, startsOn, endedOn })),
    assessments: rows.map(lineOf).toReversed(),
    requests: listRequests(db)
      .filter((request) => request.childId === childId)
      .map(({ childId: _child, ...request }) => request),
  }
}

/** Opens an assessment to be read or gone on with. Throws NOT_FOUND. */
export function openAssessment(
  context: QueryContext,
  { id }: ParsedInput<'assessments.get'>,
): RouteOutput<'assessments.get'> {
  const { db, today, account } = context
  const row = getAssessmentRow(db, id)
  const assessment = readAssessment(db, id)
  const others = standingOf(db, row.childId)
  context.about('assessment', id)
  context.about('child', row.childId)
  return {
    ...assessment,
    rules: {
      intervals: intervalsOn(db, today),
      countersign: policyOn(db, today).assessment_countersign,
      formerTier: holdingOn(others, today)?.tier ?? null,
    },
    isNewest: others.at(-1)?.id === id,
    mayCountersign:
      isStanding(row) &&
      row.effectiveOn === null &&
      others.at(-1)?.id === id &&
      mayCountersign(account, row),
  }
}

/** Throws NOT_FOUND. */
export function readAssessment(db: Reads, id: AssessmentId): Assessment {
  const row = getAssessmentRow(db, id)
  const child = findChild(db, row.childId)
  if (child === undefined) throw new AppError('NOT_FOUND')
  const { name, number, bornOn, village, school, guardianName } = child
  const { assessedOn: _day, ...line } = lineOf(row)
  return {
    ...line,
    draft: readContent(db, id),
    child: { name, number, bornOn, village, school, guardianName },
    previous: previousOf(db, row),
    hasEmergencyReport: findEmergencyReport(db, id) !== null,
  }
}

/** An assessment as a line of a list. */
export function lineOf(row: AssessmentRow): AssessmentLine {
  const { id, childId, status, assessorId, assessorName, assessedOn, voidReason } = row
  const decided = { id, childId, status, assessorId, assessorName, assessedOn, voidReason }
  const { proposedTier, tier, nextDueOn, grounds, effectiveOn, countersignedByName } = row
  if (proposedTier === null || tier === null || nextDueOn === null) {
    return { ...decided, decision: null }
  }
  return {
    ...decided,
    decision: {
      proposedTier,
      tier,
      grounds,
      nextDueOn,
      effectiveOn,
      confirmedByName: assessorName,
      countersignedByName,
    },
  }
}

/** Days between assessments, by the parameters of a day. */
export function intervalsOn(db: Reads, day: Day): Intervals {
  const policy = policyOn(db, day)
  return {
    T1: policy.reassess_days_t1,
    T2: policy.reassess_days_t2,
    T3: policy.reassess_days_t3,
  }
}

function previousOf(db: Reads, row: AssessmentRow): Assessment['previous'] {
  const before = standingOf(db, row.childId).findLast(({ id }) => id < row.id)
  if (before === undefined) return null
  const { assessedOn, tier, id } = before
  return { assessedOn, tier, levels: readContent(db, id).levels }
}
