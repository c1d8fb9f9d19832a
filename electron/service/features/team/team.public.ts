import { isAtWork, type TeamMemberId } from '#shared/features/team/team-member.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { getMember } from './team.repository.ts'

export { getMember, listTeam } from './team.repository.ts'

/**
 * Asked before people are put in charge of children. Throws NOT_FOUND, and TEAM_MEMBER_NOT_AT_WORK
 * for somebody who has not begun or has left on that day.
 */
export function refuseUnavailable(db: Reads, ids: Iterable<TeamMemberId>, day: Day): void {
  for (const id of ids) {
    const member = getMember(db, id)
    if (!isAtWork(member, day)) {
      throw new AppError('TEAM_MEMBER_NOT_AT_WORK', { name: member.name, day })
    }
  }
}
