import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import { markWords, totalsOf, type Mark } from '#shared/features/tutoring/attendance.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { isNameless } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { changesOfDay } from './changes-of-day.ts'
import { dropDraft } from './corrections.repository.ts'
import { refuseOutsideTerm } from './join-roster.ts'
import { refuseDayOff } from './open-session.ts'
import { refuseForbidden } from './refuse-forbidden.ts'
import { refuseStillHere } from './refuse-still-here.ts'
import { childrenToCall } from './read-day.ts'
import {
  findSession,
  listMarks,
  saveMark,
  saveSession,
  type SessionRow,
} from './sessions.repository.ts'
import { getTerm } from './terms.repository.ts'

/**
 * The whole roll call of a day in one act; once more on the same day corrects it (R26).
 * Throws NOT_FOUND, DAY_OUTSIDE_TERM, DAY_IN_FUTURE, DAY_NOT_DUE, ROSTER_EMPTY,
 * CHILD_NOT_ON_ROSTER, ROLL_CALL_INCOMPLETE, COLLECTOR_FORBIDDEN, DAY_CLOSED.
 */
export function takeRollCall(
  context: CommandContext,
  call: ParsedInput<'tutoring.takeRollCall'>,
): RouteOutput<'tutoring.takeRollCall'> {
  const { db, today } = context
  const { marks, confirmDayOff = false, reason, ...session } = call
  const term = getTerm(db, call.termId)
  refuseOutsideTerm(term, call.day)
  if (call.day > today) throw new AppError('DAY_IN_FUTURE', { day: call.day })
  const before = findSession(db, call.termId, call.day)
  if (before?.status !== 'held' && !confirmDayOff) refuseDayOff(context, term, call.day, undefined)
  const taken = before === undefined ? [] : listMarks(db, before.id)
  refuseWrongRoster(context, call, taken)
  for (const mark of marks) {
    const row = taken.find(({ childId }) => childId === mark.childId)
    refuseForbidden(db, call.day, onlyOfThoseThere(mark), row)
  }
  if (before !== undefined && before.closedAt !== null) refuseStillHere(db, marks)
  const note = changesOfDay(context, before, reason)
  const after = saveSession(db, { ...session, status: 'held' })
  note(null, before === undefined ? '' : sessionWords(before), sessionWords(after))
  const earlier = new Map(taken.map((mark) => [mark.childId, mark]))
  const { id } = after
  for (const typed of marks) {
    const mark = withoutNames(db, onlyOfThoseThere(typed))
    saveMark(db, id, mark)
    note(mark.childId, markWords(earlier.get(mark.childId) ?? null), markWords(mark))
  }
  dropDraft(db, call.termId, call.day)
  context.about('tutoring-session', id)
  return totalsOf(marks)
}

/** 16:30—18:00，陈芳、李娜（2 人），台风; what a correction shows of a day. */
function sessionWords({ status, startsAt, endsAt, tutors, tutorCount, note }: SessionRow): string {
  if (status === 'cancelled') return `停开：${note}`
  return [`${startsAt}—${endsAt}`, `${tutors}（${tutorCount} 人）`, note]
    .filter((part) => part !== '')
    .join('，')
}

function refuseWrongRoster(
  { db }: CommandContext,
  { termId, day, marks }: ParsedInput<'tutoring.takeRollCall'>,
  taken: readonly Mark[],
): void {
  const expected = childrenToCall(db, termId, day, taken)
  if (expected.size === 0) throw new AppError('ROSTER_EMPTY')
  for (const { childId } of marks) {
    if (!expected.has(childId)) throw new AppError('CHILD_NOT_ON_ROSTER', { childId })
  }
  const missing = expected.size - marks.length
  if (missing > 0) throw new AppError('ROLL_CALL_INCOMPLETE', { missing })
}

/** Times and the person who collects belong to children who were there. */
function onlyOfThoseThere(mark: Mark): Mark {
  if (isThere(mark.status)) return mark
  return { ...mark, signedInAt: null, signedOutAt: null, collectedBy: '' }
}

/** A day typed again does not bring back who collected a child whose identity is gone. */
export function withoutNames(db: Reads, mark: Mark): Mark {
  return isNameless(db, mark.childId) ? { ...mark, collectedBy: '' } : mark
}
