import { isMemberOn } from '#shared/features/tutoring/roster.ts'
import { plannedDays } from '#shared/features/tutoring/planned-days.ts'
import type { TermId } from '#shared/features/tutoring/term.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { knownChildren } from './known-children.ts'
import { listMembersOf } from './members.repository.ts'
import { staysIn } from './roster-on.ts'
import { listSessionsOf, listStillHereBefore } from './sessions.repository.ts'
import { statutoryDays } from './statutory.ts'
import { listTerms } from './terms.repository.ts'

/** One day of a term that waits for somebody. */
export interface TutoringDue {
  readonly termId: TermId
  readonly termName: string
  readonly day: Day
  readonly childCount: number
}

/** Due days up to today whose roll was neither called nor the day cancelled, the earliest first. */
export function rollCallDue(db: Reads, today: Day): readonly TutoringDue[] {
  const children = knownChildren(db)
  return listTerms(db)
    .flatMap((term) => {
      const settled = new Set(listSessionsOf(db, term.id).map((session) => session.day))
      const stays = staysIn(listMembersOf(db, term.id), children)
      const between = { from: term.startsOn, to: today }
      return plannedDays(term, statutoryDays(db, term.startsOn, today), between)
        .filter((day) => !settled.has(day))
        .map((day) => ({
          termId: term.id,
          termName: term.name,
          day,
          childCount: stays.filter((stay) => isMemberOn(stay, day)).length,
        }))
    })
    .filter((due) => due.childCount > 0)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Called days before today on which somebody was never signed out: the list must be empty at night. */
export function signOutDue(db: Reads, today: Day): readonly TutoringDue[] {
  return listStillHereBefore(db, today)
}
