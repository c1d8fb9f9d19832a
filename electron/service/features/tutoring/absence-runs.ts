import type { ChildId } from '#shared/features/children/child.ts'
import {
  ABSENCE_ALERT_DAYS,
  absenceRunAtEnd,
  type AbsenceRun,
} from '#shared/features/tutoring/absence-run.ts'
import { isMemberOn } from '#shared/features/tutoring/roster.ts'
import type { TermId, TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { lastReached } from './calls.repository.ts'
import { knownChildren } from './known-children.ts'
import { listMembersOf } from './members.repository.ts'
import { staysIn } from './roster-on.ts'
import { listMarksOf } from './sessions.repository.ts'
import { listTerms } from './terms.repository.ts'

export interface AbsentChild extends AbsenceRun {
  readonly childId: ChildId
  readonly name: string
  /** The family was reached about the last of these days. */
  readonly isReached: boolean
}

/** Children on the roster who were absent the last ABSENCE_ALERT_DAYS sessions or more. */
export function absenceRuns(db: Reads, termId: TermId, today: Day): readonly AbsentChild[] {
  const children = knownChildren(db)
  const marks = Map.groupBy(listMarksOf(db, termId).toReversed(), ({ childId }) => childId)
  const reached = lastReached(db, termId)
  const members = staysIn(listMembersOf(db, termId), children).filter((stay) =>
    isMemberOn(stay, today),
  )
  return members
    .flatMap(({ childId }) => {
      const run = absenceRunAtEnd(marks.get(childId) ?? [])
      if (run === null || run.days < ABSENCE_ALERT_DAYS) return []
      const isReached = (reached.get(childId) ?? '') >= run.to
      return [{ childId, name: children.get(childId)?.name ?? '', isReached, ...run }]
    })
    .toSorted((a, b) => b.days - a.days || a.childId - b.childId)
}

/** One child nobody has asked about at home yet. */
export interface AbsenceDue extends AbsentChild {
  readonly termId: TermId
}

/** Children of the terms that run today whose family nobody has reached. */
export function absencesDue(db: Reads, today: Day): readonly AbsenceDue[] {
  const isRunning = (term: TutoringTerm) => term.startsOn <= today && today <= term.endsOn
  return listTerms(db)
    .filter(isRunning)
    .flatMap(({ id }) => absenceRuns(db, id, today).map((run) => ({ termId: id, ...run })))
    .filter(({ isReached }) => !isReached)
}
