import type { ChildId } from '#shared/features/children/child.ts'
import { isMemberOn } from '#shared/features/tutoring/roster.ts'
import type { TermId } from '#shared/features/tutoring/term.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { knownChildren, type KnownChild } from './known-children.ts'
import { listMembersOf, type MemberRow } from './members.repository.ts'

/** Stays on a roster; a child who left the archive left the roster on the same day at the latest. */
export function staysIn(
  members: readonly MemberRow[],
  children: ReadonlyMap<ChildId, KnownChild>,
): readonly MemberRow[] {
  return members.map((member) => {
    const archiveLeftOn = children.get(member.childId)?.leftOn ?? null
    if (archiveLeftOn === null) return member
    if (member.leftOn !== null && member.leftOn <= archiveLeftOn) return member
    const leftOn = archiveLeftOn < member.joinedOn ? member.joinedOn : archiveLeftOn
    return { ...member, leftOn }
  })
}

/** The children to be called on a day. */
export function rosterOn(db: Reads, termId: TermId, day: Day): readonly ChildId[] {
  const stays = staysIn(listMembersOf(db, termId), knownChildren(db))
  return stays.filter((stay) => isMemberOn(stay, day)).map((stay) => stay.childId)
}
