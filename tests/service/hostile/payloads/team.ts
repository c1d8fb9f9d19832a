import type { RouteInput, RouteOf } from '#shared/contract/index.ts'
import { teamMemberDraft } from '#tests/support/factories/team.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function teamPayloads(): { readonly [R in RouteOf<'team'>]: RouteInput<R> } {
  return {
    'team.list': {},
    'team.add': { member: teamMemberDraft({ name: '郑方' }), confirmSameName: true },
    'team.update': { id: 1, member: teamMemberDraft({ name: '周老师', kind: 'teacher' }) },
    'team.leave': { id: 1, leftOn: '2026-10-08' },
    'team.rejoin': { id: 2 },
  }
}
