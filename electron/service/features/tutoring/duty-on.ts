import { isAtWork, type TeamMemberId } from '#shared/features/team/team-member.ts'
import type { TermId } from '#shared/features/tutoring/term.ts'
import { weekdayOf, type Day } from '#shared/kernel/day.ts'
import { getMember } from '#service/features/team/team.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { dutyOf } from './groups.repository.ts'

/** Who is on duty in a term on a day, by the weekly roster; who is not at work that day is not. */
export function dutyOn(db: Reads, termId: TermId, day: Day): readonly TeamMemberId[] {
  const weekday = weekdayOf(day)
  const members = dutyOf(db, termId).find((duty) => duty.weekday === weekday)?.memberIds ?? []
  return members.filter((id) => isAtWork(getMember(db, id), day))
}

/** Their names, in the order of the roster. */
export function dutyNamesOn(db: Reads, termId: TermId, day: Day): readonly string[] {
  return dutyOn(db, termId, day).map((id) => getMember(db, id).name)
}
