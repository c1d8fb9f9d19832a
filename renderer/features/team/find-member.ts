import {
  isAtWork,
  type TeamKind,
  type TeamMember,
  type TeamMemberId,
} from '#shared/features/team/team-member.ts'
import type { Day } from '#shared/kernel/day.ts'
import { isNamedLike } from '#shared/kernel/name-search.ts'

/** People who may be put in charge on a day, and those already chosen even if they may not. */
export function membersFor(
  team: readonly TeamMember[],
  day: Day,
  chosen: readonly TeamMemberId[],
): TeamMember[] {
  return team.filter((member) => isAtWork(member, day) || chosen.includes(member.id))
}

export interface TeamFilter {
  readonly text: string
  readonly standing: 'at-work' | 'left' | 'all'
  readonly kind: TeamKind | null
}

export const WHOLE_TEAM: TeamFilter = { text: '', standing: 'at-work', kind: null }

/** Who has not begun yet is shown among those at work. */
export function filterTeam(
  team: readonly TeamMember[],
  { text, standing, kind }: TeamFilter,
  today: Day,
): TeamMember[] {
  return team.filter((member) => {
    const hasLeft = member.leftOn !== null && member.leftOn <= today
    return (
      (standing === 'all' || hasLeft === (standing === 'left')) &&
      (kind === null || member.kind === kind) &&
      (isNamedLike(member, text) || (text.length >= 4 && member.phone.includes(text)))
    )
  })
}
