import { isAtWork, type TeamMember, type TeamMemberId } from '#shared/features/team/team-member.ts'
import type { Day } from '#shared/kernel/day.ts'

/** Whether what was typed is part of the name, its pinyin, or begins its initials. */
export function matchesMember(
  member: Pick<TeamMember, 'name' | 'pinyin' | 'initials'>,
  typed: string,
): boolean {
  const text = typed.normalize('NFKC').replace(/\s/gu, '').toLowerCase()
  if (text === '') return true
  return (
    member.name.includes(text) ||
    member.pinyin.split(' ').some((spelling) => spelling.includes(text.replaceAll('ü', 'v'))) ||
    member.initials.startsWith(text)
  )
}

/** People who may be put in charge on a day, and those already chosen even if they may not. */
export function membersFor(
  team: readonly TeamMember[],
  day: Day,
  chosen: readonly TeamMemberId[],
): TeamMember[] {
  return team.filter((member) => isAtWork(member, day) || chosen.includes(member.id))
}
