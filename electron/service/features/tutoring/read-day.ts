import type { ParsedInput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { Mark } from '#shared/features/tutoring/attendance.ts'
import { isMeantBy } from '#shared/features/collectors/may-collect.ts'
import { dueStateOf } from '#shared/features/tutoring/planned-days.ts'
import { suggestedMark } from '#shared/features/tutoring/roll-call-marks.ts'
import type { TermId, TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { TutoringDay } from '#shared/features/tutoring/tutoring.contract.ts'
import type { Day } from '#shared/kernel/day.ts'
import { collectorsOn } from '#service/features/collectors/collectors.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { inRosterOrder, knownChildren, schoolText } from './known-children.ts'
import { rosterOn } from './roster-on.ts'
import {
  findLastHeldBefore,
  findSession,
  listCollectorsOf,
  listMarks,
  type MarkRow,
  type SessionRow,
} from './sessions.repository.ts'
import { statutoryDays } from './statutory.ts'
import { getTerm } from './terms.repository.ts'

/** The roll-call sheet of a day. Throws NOT_FOUND. */
export function readDay(
  { db }: QueryContext,
  { termId, day }: ParsedInput<'tutoring.day'>,
): TutoringDay {
  const term = getTerm(db, termId)
  const session = findSession(db, termId, day)
  const last = findLastHeldBefore(db, termId, day)
  return {
    termId,
    day,
    due: dueStateOf(term, day, statutoryDays(db, day, day)),
    session: session === undefined ? null : shownSession(session),
    suggested: suggestedSession(term, session, last),
    lines: linesOf(db, term, day, session),
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

function linesOf(
  db: Reads,
  term: TutoringTerm,
  day: Day,
  session: SessionRow | undefined,
): TutoringDay['lines'] {
  const children = knownChildren(db)
  const taken = session === undefined ? [] : listMarks(db, session.id)
  const marks = new Map(taken.map((mark) => [mark.childId, toMark(mark)]))
  const earlier = Map.groupBy(listCollectorsOf(db, term.id), (row) => row.childId)
  const startsAt = session?.startsAt ?? term.startsAt
  const entered = collectorsOn(db, day)
  const lines = [...childrenToCall(db, term.id, day, taken)].map((childId) => {
    const child = children.get(childId)
    const own = entered.get(childId) ?? []
    const forbidden = own.filter(({ kind }) => kind === 'forbidden')
    const collectors = [
      ...own.filter(({ kind }) => kind === 'allowed').map(({ name }) => name),
      ...(earlier.get(childId) ?? []).map((row) => row.collectedBy),
      child?.guardianName ?? '',
    ]
    return {
      childId,
      name: child?.name ?? '',
      school: schoolText(child),
      collectors: [...new Set(collectors)].filter(
        (name) => name !== '' && !forbidden.some((one) => isMeantBy(one, name)),
      ),
      forbidden: forbidden.map(({ name, relation }) => ({ name, relation })),
      mark: marks.get(childId) ?? suggestedMark(childId, startsAt),
    }
  })
  return inRosterOrder(lines, children)
}

function suggestedSession(
  term: TutoringTerm,
  session: SessionRow | undefined,
  last: SessionRow | undefined,
): TutoringDay['suggested'] {
  if (session?.status === 'held') {
    const { status: _status, ...saved } = shownSession(session)
    return saved
  }
  return {
    startsAt: term.startsAt,
    endsAt: term.endsAt,
    tutors: last?.tutors ?? '',
    tutorCount: last?.tutorCount ?? 1,
    note: '',
  }
}
