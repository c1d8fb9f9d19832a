import { isMemberOn } from '#shared/features/tutoring/roster.ts'
import type { TermId } from '#shared/features/tutoring/term.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { plannedDaysOf } from './days-of-site.ts'
import { knownChildren } from './known-children.ts'
import { listMembersOf } from './members.repository.ts'
import { rosterOn, staysIn } from './roster-on.ts'
import {
  listMarks,
  listOpenBefore,
  listSessionsOf,
  listStillHereBefore,
} from './sessions.repository.ts'
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
      return plannedDaysOf(db, term, term.startsOn, today)
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

/**
 * Held days before today that nobody closed, where everybody went home: those with children still
 * here wait for their signing out first. The count is of children not settled yet.
 */
export function closeDue(db: Reads, today: Day): readonly TutoringDue[] {
  const stillHere = new Set(
    listStillHereBefore(db, today).map(({ termId, day }) => `${termId} ${day}`),
  )
  const names = new Map(listTerms(db).map(({ id, name }) => [id, name]))
  return listOpenBefore(db, today)
    .filter(({ termId, day }) => !stillHere.has(`${termId} ${day}`))
    .map(({ id, termId, day }) => {
      const marked = new Set(listMarks(db, id).map(({ childId }) => childId))
      const unsettled = rosterOn(db, termId, day).filter((childId) => !marked.has(childId))
      return { termId, termName: names.get(termId) ?? '', day, childCount: unsettled.length }
    })
}
