import { isMemberOn } from '#shared/features/tutoring/roster.ts'
import type { TutoringGroup } from '#shared/features/tutoring/group.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import type { GroupRow } from './groups.repository.ts'
import { listMembersOf } from './members.repository.ts'

/** A group with the number of its children today. */
export function shownGroup(db: Reads, group: GroupRow, today: Day): TutoringGroup {
  const memberCount = listMembersOf(db, group.termId).filter(
    (member) => member.groupId === group.id && isMemberOn(member, today),
  ).length
  return { ...group, memberCount }
}
