import type { TeamMember, TeamMemberDraft } from '#shared/features/team/team-member.ts'
import type { Office } from '#tests/support/office.ts'

/** Somebody who may be put in charge of children on any day of 2026. */
export function teamMemberDraft(overrides: Partial<TeamMemberDraft> = {}): TeamMemberDraft {
  return {
    name: '林静',
    kind: 'staff',
    phone: '',
    joinedOn: '2025-01-01',
    note: '',
    ...overrides,
  }
}

/** A person of the team, recorded. */
export async function addTeamMember(
  office: Office,
  overrides: Partial<TeamMemberDraft> = {},
): Promise<TeamMember> {
  return office.request('team.add', { member: teamMemberDraft(overrides) })
}
