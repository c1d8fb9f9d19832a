import type { HandlersFor } from '#service/platform/context.ts'
import { leaveTeam, rejoinTeam } from './leave-team.ts'
import { addMember, changeMember } from './save-member.ts'
import { listTeam } from './team.repository.ts'

export const teamHandlers: HandlersFor<'team'> = {
  'team.list': ({ db }) => listTeam(db),
  'team.add': addMember,
  'team.update': changeMember,
  'team.leave': leaveTeam,
  'team.rejoin': rejoinTeam,
}
