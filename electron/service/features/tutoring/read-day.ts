import type { ParsedInput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { Mark } from '#shared/features/tutoring/attendance.ts'
import { suggestedMark } from '#shared/features/tutoring/roll-call-marks.ts'
import type { TermId, TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { TutoringDay } from '#shared/features/tutoring/tutoring-views.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { inRosterOrder, schoolText } from '#service/features/children/children.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { collectorsOfLines } from './collectors-of-line.ts'
import { closerOf, listCorrections } from './corrections.repository.ts'
import { dueStateOn } from './days-of-site.ts'
import { dutyNamesOn } from './duty-on.ts'
import { groupNamesOn } from './groups-on.ts'
import { awayMark } from './away-mark.ts'
import { keptSheetOf } from './keep-sheet.ts'
import { knownChildren } from './known-children.ts'
import { rosterOn } from './roster-on.ts'
import {
  findLastHeldBefore,
  findSession,
  listMarks,
  type MarkRow,
  type SessionRow,
} from './sessions.repository.ts'
import { getTerm } from './terms.repository.ts'

/** The roll-call sheet of a day. Throws NOT_FOUND. */
export function readDay(
  { db }: QueryContext,
  { termId, day }: ParsedInput<'tutoring.day'>,
): TutoringDay {
  const term = getTerm(db, termId)
  const session = findSession(db, termId, day)
  const last = findLastHeldBefore(db, termId, day)
  const onDuty = dutyNamesOn(db, termId, day)
  return {
    termId,
    day,
    due: dueStateOn(db, term, day),
    session: session === undefined ? null : shownSession(session),
    suggested: suggestedSession(term, session, last, onDuty),
    lines: linesOf(db, term, day, session),
    onDuty: [...onDuty],
    closing: closingOf(db, session),
    corrections: session === undefined ? [] : listCorrections(db, session.id),
    draft: keptSheetOf(db, termId, day),
    previous:
      last === undefined
        ? null
        : {
            day: last.day,
            tutors: last.tutors,
            tutorCount: last.tutorCount,
            marks: listMarks(db, last.id).map(({ childId, status, collectedBy }) => ({
              childId,
              status,
              collectedBy,
            })),
          },
  }
}

export function shownSession({ status, startsAt, endsAt, tutors, tutorCount, note }: SessionRow) {
  return { status, startsAt, endsAt, tutors, tutorCount, note }
}

/**
 * Whom to call on a day: the roster, and whoever was marked that day already — a mark is never
 * dropped by a later change of the roster.
 */
export function childrenToCall(
  db: Reads,
  termId: TermId,
  day: Day,
  marks: readonly Pick<MarkRow, 'childId'>[],
): ReadonlySet<ChildId> {
  return new Set([...rosterOn(db, termId, day), ...marks.map((mark) => mark.childId)])
}

export function toMark(row: MarkRow): Mark {
  const { childId, status, signedInAt, signedOutAt, collectedBy } = row
  return { childId, status, signedInAt, signedOutAt, collectedBy }
}

/** Who closed a day and when; null while it is open. */
export function closingOf(
  db: Reads,
  session: SessionRow | undefined,
): { closedAt: string; closedBy: string } | null {
  if (session === undefined || session.closedAt === null) return null
  return { closedAt: session.closedAt, closedBy: closerOf(db, session.id) }
}

function linesOf(
  db: Reads,
  term: TutoringTerm,
  day: Day,
  session: SessionRow | undefined,
): TutoringDay['lines'] {
  const children = knownChildren(db)
  const taken = session === undefined ? [] : listMarks(db, session.id)
  const marks = new Map(taken.map((mark) => [mark.childId, toMark(mark)]))
  const collectorsOf = collectorsOfLines(db, term.id, day, children)
  const groups = groupNamesOn(db, term.id, day)
  const startsAt = session?.startsAt ?? term.startsAt
  // Once somebody was signed in, who was not has not come.
  const suggest = (childId: ChildId) =>
    session?.status === 'held' ? awayMark(childId, 'absent') : suggestedMark(childId, startsAt)
  const lines = [...childrenToCall(db, term.id, day, taken)].map((childId) => {
    const child = children.get(childId)
    return {
      childId,
      name: child?.name ?? '',
      school: schoolText(child),
      group: groups.get(childId) ?? '',
      ...collectorsOf(childId),
      mark: marks.get(childId) ?? suggest(childId),
    }
  })
  return inRosterOrder(lines, children)
}

function suggestedSession(
  term: TutoringTerm,
  session: SessionRow | undefined,
  last: SessionRow | undefined,
  onDuty: readonly string[],
): TutoringDay['suggested'] {
  if (session?.status === 'held') {
    const { status: _status, ...saved } = shownSession(session)
    return saved
  }
  return {
    startsAt: term.startsAt,
    endsAt: term.endsAt,
    tutors: onDuty.length > 0 ? onDuty.join('、') : (last?.tutors ?? ''),
    tutorCount: onDuty.length > 0 ? onDuty.length : (last?.tutorCount ?? 1),
    note: '',
  }
}
