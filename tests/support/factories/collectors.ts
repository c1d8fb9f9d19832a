import type { CollectorDraftInput } from '#shared/features/collectors/collector.ts'

/** The grandmother next door, who may collect the child from September on. */
export function collectorDraft(over: Partial<CollectorDraftInput> = {}): CollectorDraftInput {
  return {
    personId: null,
    name: '陈桂花',
    relation: '62',
    phone: '13800000005',
    idTail: '',
    kind: 'allowed',
    grounds: '',
    groundsOn: null,
    startsOn: '2026-09-01',
    endedOn: null,
    ...over,
  }
}

/** A court order against the father. */
export function prohibition(over: Partial<CollectorDraftInput> = {}): CollectorDraftInput {
  return collectorDraft({
    name: '林大勇',
    relation: '51',
    phone: '13900000002',
    kind: 'forbidden',
    grounds: '法院人身安全保护令',
    groundsOn: '2026-08-30',
    ...over,
  })
}
