import type { ChildId } from '#shared/features/children/child.ts'
import { isMemberOn } from '#shared/features/tutoring/roster.ts'
import type { TermId } from '#shared/features/tutoring/term.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listGroups } from './groups.repository.ts'
import { listMembersOf } from './members.repository.ts'

/** The name of each child's group on a day; children without a group are missing. */
export function groupNamesOn(db: Reads, termId: TermId, day: Day): ReadonlyMap<ChildId, string> {
  const names = new Map(listGroups(db, termId).map(({ id, name }) => [id, name]))
  return groupNames(
    listMembersOf(db, termId).filter((member) => isMemberOn(member, day)),
    names,
  )
}

/** The group each child of a term was in last. */
export function lastGroupNames(db: Reads, termId: TermId): ReadonlyMap<ChildId, string> {
  const names = new Map(listGroups(db, termId).map(({ id, name }) => [id, name]))
  return groupNames(listMembersOf(db, termId), names)
}

function groupNames(
  members: ReturnType<typeof listMembersOf>,
  names: ReadonlyMap<number, string>,
): ReadonlyMap<ChildId, string> {
  return new Map(
    members.flatMap(({ childId, groupId }) => {
      const name = groupId === null ? undefined : names.get(groupId)
      return name === undefined ? [] : [[childId, name] as const]
    }),
  )
}
