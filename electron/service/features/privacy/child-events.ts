import type { ChildId } from '#shared/features/children/child.ts'
import { childEvent, type ChildEvent } from '#shared/features/dossiers/child-event.ts'
import { requestDecisionName, requestKindName } from '#shared/features/privacy/privacy-request.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { findRecord } from './privacy.repository.ts'
import { listRequestsOf } from './requests.repository.ts'

const KIND = 'privacy'

/** What was asked for of a child's personal data and how it was answered; the archiving of the file. */
export function privacyEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  const record = findRecord(db, childId)
  const requests = listRequestsOf(db, childId).flatMap((request) => {
    const { id, kind, applicantName, applicantRelation, receivedOn } = request
    const { decision, answeredOn } = request
    const key = `privacy-request:${id}`
    const name = requestKindName(kind)
    const asked = childEvent({
      on: receivedOn,
      kind: KIND,
      key,
      title: `收到个人信息${name}申请`,
      detail: `${applicantName}（${applicantRelation}）`,
    })
    if (decision === null || answeredOn === null) return [asked]
    const title = `答复个人信息${name}申请`
    const detail = requestDecisionName(decision)
    const answered = { on: answeredOn, kind: KIND, key: `${key}:answered`, title, detail } as const
    return [asked, childEvent(answered)]
  })
  if (record === undefined) return requests
  const { archivedOn, anonymisedOn } = record
  const archived = {
    on: archivedOn,
    kind: KIND,
    key: 'record:archived',
    title: '档案归档',
  } as const
  const anonymised = { kind: KIND, key: 'record:anonymised', title: '档案匿名化' } as const
  return [
    ...requests,
    childEvent(archived),
    ...(anonymisedOn === null ? [] : [childEvent({ ...anonymised, on: anonymisedOn })]),
  ]
}
