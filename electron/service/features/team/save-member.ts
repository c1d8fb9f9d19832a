import type { ParsedInput } from '#shared/contract/index.ts'
import type { TeamMember, TeamMemberId } from '#shared/features/team/team-member.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { spellName } from '#service/platform/name-spelling.ts'
import { getMember, insertMember, listTeam, updateMember } from './team.repository.ts'

/** Throws TEAM_NAME_TAKEN until two people of one name are confirmed. */
export function addMember(
  context: CommandContext,
  { member, confirmSameName = false }: ParsedInput<'team.add'>,
): TeamMember {
  if (!confirmSameName) refuseTakenName(context, member.name, null)
  const id = insertMember(context.db, { ...member, ...spellName(member.name) })
  context.about('team-member', id)
  return getMember(context.db, id)
}

/** Throws NOT_FOUND, TEAM_NAME_TAKEN, TEAM_LEFT_BEFORE_JOINED. */
export function changeMember(
  context: CommandContext,
  { id, member, confirmSameName = false }: ParsedInput<'team.update'>,
): TeamMember {
  const before = getMember(context.db, id)
  if (before.name !== member.name && !confirmSameName) {
    refuseTakenName(context, member.name, id)
  }
  if (before.leftOn !== null && before.leftOn < member.joinedOn) {
    throw new AppError('TEAM_LEFT_BEFORE_JOINED', { joinedOn: member.joinedOn })
  }
  updateMember(context.db, id, { ...member, ...spellName(member.name) })
  context.about('team-member', id)
  return getMember(context.db, id)
}

function refuseTakenName({ db }: CommandContext, name: string, own: TeamMemberId | null): void {
  const isTaken = listTeam(db).some(
    (member) => member.name === name && member.leftOn === null && member.id !== own,
  )
  if (isTaken) throw new AppError('TEAM_NAME_TAKEN', { name })
}
