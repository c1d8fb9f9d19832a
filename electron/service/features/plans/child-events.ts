import type { ChildId } from '#shared/features/children/child.ts'
import { childEvent, type ChildEvent } from '#shared/features/dossiers/child-event.ts'
import { closureReasonName } from '#shared/features/plans/closure.ts'
import { methodName, modeName } from '#shared/features/plans/service-note.ts'
import { serviceKindName } from '#shared/kernel/codes/service-kinds.ts'
import { localDay } from '#service/platform/clock.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { kindsOf, listNotesOf, type NoteRow } from './notes.repository.ts'
import { listPlanRowsOf, type PlanRow } from './plans.repository.ts'
import { listReferrals } from './referrals.repository.ts'
import { listRequestsOf, type RequestRow } from './requests.repository.ts'

const KIND = 'plan'

/** Plans with what was decided of them, referrals, and every service. */
export function planEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  return [
    ...listPlanRowsOf(db, childId).flatMap((plan) => [
      ...listRequestsOf(db, plan.id).flatMap((request) => decided(plan, request)),
      ...referred(db, plan),
    ]),
    ...listNotesOf(db, childId).map(served),
  ]
}

function decided(plan: PlanRow, request: RequestRow): readonly ChildEvent[] {
  const { id, kind, decision, decidedOn, submittedAt, closureReason, reopenedOn } = request
  const about = { kind: KIND, target: { page: 'plan', id: plan.id } } as const
  const span = `${plan.startsOn} 至 ${plan.endsOn}，负责人${plan.lead}`
  const name = kind === 'plan' ? '帮扶计划' : '帮扶计划结案'
  const detail =
    kind === 'plan' || closureReason === null ? span : `原因：${closureReasonName(closureReason)}`
  const word = decision === null ? '提交审批' : decision === 'approved' ? '批准' : '退回'
  const on = decidedOn ?? localDay(new Date(submittedAt))
  const key = `plan-request:${id}`
  const event = childEvent({ ...about, on, key, title: `${name}${word}`, detail })
  if (reopenedOn === null) return [event]
  const title = '帮扶计划重新打开'
  return [event, childEvent({ ...about, on: reopenedOn, key: `${key}:reopened`, title })]
}

function referred(db: Reads, plan: PlanRow): readonly ChildEvent[] {
  const about = { kind: KIND, target: { page: 'plan', id: plan.id } } as const
  return listReferrals(db, plan.id).flatMap(
    ({ id, referredOn, referredTo, purpose, repliedOn, reply }) => {
      const key = `referral:${id}`
      const title = `转介至${referredTo}`
      const made = childEvent({ ...about, on: referredOn, key, title, detail: purpose })
      if (repliedOn === null) return [made]
      const answered = { on: repliedOn, key: `${key}:replied`, title: '转介答复', detail: reply }
      return [made, childEvent({ ...about, ...answered })]
    },
  )
}

function served(note: NoteRow): ChildEvent {
  const { id, servedOn, method, mode, servedBy, isAttempt, isRestricted, recordedBy } = note
  const kinds = kindsOf(note.kinds).map(serviceKindName).join('、')
  return childEvent({
    on: servedOn,
    kind: KIND,
    key: `note:${id}`,
    title: `${methodName(method)}·${modeName(mode)}${isAttempt ? '（未遇）' : ''}`,
    detail: [kinds, `服务人${servedBy}`, note.content].filter((text) => text !== '').join('；'),
    target: { page: 'file', id: 0 },
    restricted: isRestricted ? { to: 'counselling', author: recordedBy } : null,
  })
}
