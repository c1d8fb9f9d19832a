import { REQUEST_REASONS } from '#shared/features/assessments/due.ts'
import { tierPeriods } from '#shared/features/assessments/tier-history.ts'
import { tierName } from '#shared/features/assessments/tier.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { childEvent, type ChildEvent } from '#shared/features/dossiers/child-event.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listAssessmentsOf, type AssessmentRow } from './assessments.repository.ts'
import { listEmergencyReportsOf } from './emergency-reports.repository.ts'
import { listRequestsOf } from './requests.repository.ts'
import { isStanding } from './standing.ts'

/** Assessments, what they made of the tier, what called for a new one, and mandatory reports. */
export function assessmentEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  const rows = listAssessmentsOf(db, childId)
  return [
    ...rows.filter(({ status }) => status !== 'draft').map(assessed),
    ...tierChanges(rows),
    ...requests(db, childId),
    ...reports(db, childId),
  ]
}

function assessed(row: AssessmentRow): ChildEvent {
  const { id, assessedOn, assessorName, proposedTier, tier, status, effectiveOn } = row
  const isVoid = status === 'voided'
  const proposed =
    proposedTier === null || proposedTier === tier ? '' : `建议${tierName(proposedTier)}，`
  const waits = !isVoid && effectiveOn === null ? '，待会签' : ''
  return childEvent({
    on: assessedOn,
    kind: 'assessment',
    key: `assessment:${id}`,
    title: isVoid ? '需求评估（已作废）' : '需求评估',
    detail: `${proposed}确认${tier === null ? '' : tierName(tier)}${waits}；评估人${assessorName}`,
    target: { page: 'assessment', id },
  })
}

function tierChanges(rows: readonly AssessmentRow[]): readonly ChildEvent[] {
  return tierPeriods(rows.filter(isStanding)).map(
    ({ tier, startsOn, assessmentId }, index, all) => {
      const former = all[index - 1]
      const name = tierName(tier)
      return childEvent({
        on: startsOn,
        kind: 'assessment',
        key: `tier:${assessmentId}`,
        title:
          former === undefined
            ? `关爱类别定为“${name}”`
            : `关爱类别由“${tierName(former.tier)}”改为“${name}”`,
        target: { page: 'assessment', id: assessmentId },
      })
    },
  )
}

function requests(db: Reads, childId: ChildId): readonly ChildEvent[] {
  return listRequestsOf(db, childId).map(({ id, happenedOn, reason, note }) =>
    childEvent({
      on: happenedOn,
      kind: 'assessment',
      key: `reassessment:${id}`,
      title: `情况变化：${byCode(REQUEST_REASONS, reason).name}`,
      detail: note,
    }),
  )
}

function reports(db: Reads, childId: ChildId): readonly ChildEvent[] {
  return listEmergencyReportsOf(db, childId).map(
    ({ id, assessmentId, discoveredOn, policeOn, recordedBy }) =>
      childEvent({
        on: discoveredOn,
        kind: 'assessment',
        key: `emergency-report:${id}`,
        title: '强制报告',
        detail: policeOn === null ? '尚未登记报警' : `${policeOn} 向公安机关报告`,
        target: { page: 'assessment', id: assessmentId },
        restricted: { to: 'emergency', author: recordedBy },
      }),
  )
}
