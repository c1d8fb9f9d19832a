import type { Office } from '#tests/support/office.ts'
import { teamMemberDraft } from '#tests/support/factories/team.ts'

/** One at work, and one who left. */
export async function liveWithTeam(office: Office): Promise<void> {
  await office.request('team.add', { member: teamMemberDraft({ name: '周老师' }) })
  const { id } = await office.request('team.add', { member: teamMemberDraft({ name: '吴青' }) })
  await office.request('team.leave', { id, leftOn: '2026-10-01' })
}
