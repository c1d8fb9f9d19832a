import type { ParsedInput } from '#shared/contract/index.ts'
import type { TeamMember } from '#shared/features/team/team-member.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getMember, setLeftOn } from './team.repository.ts'

/** Throws NOT_FOUND, TEAM_ALREADY_LEFT, TEAM_LEFT_BEFORE_JOINED. */
export function leaveTeam(
  context: CommandContext,
  { id, leftOn }: ParsedInput<'team.leave'>,
): TeamMember {
  const member = getMember(context.db, id)
  if (member.leftOn !== null) throw new AppError('TEAM_ALREADY_LEFT', { leftOn: member.leftOn })
  if (leftOn < member.joinedOn) {
    throw new AppError('TEAM_LEFT_BEFORE_JOINED', { joinedOn: member.joinedOn })
  }
  setLeftOn(context.db, id, leftOn)
  context.about('team-member', id)
  return getMember(context.db, id)
}

/** Throws NOT_FOUND, TEAM_NOT_LEFT. */
export function rejoinTeam(
  context: CommandContext,
  { id }: ParsedInput<'team.rejoin'>,
): TeamMember {
  if (getMember(context.db, id).leftOn === null) throw new AppError('TEAM_NOT_LEFT')
  setLeftOn(context.db, id, null)
  context.about('team-member', id)
  return getMember(context.db, id)
}
