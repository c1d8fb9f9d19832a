import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import { markWords } from '#shared/features/tutoring/attendance.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { awayMark } from './away-mark.ts'
import { insertCall } from './calls.repository.ts'
import { changesOfDay } from './changes-of-day.ts'
import { refuseOutsideTerm } from './join-roster.ts'
import { openSession } from './open-session.ts'
import { childrenToCall } from './read-day.ts'
import { nameOf } from './sign-in-children.ts'
import { findSession, listMarks, saveMark } from './sessions.repository.ts'
import { getTerm } from './terms.repository.ts'

/**
 * Children who have not come are excused, or absent. Throws NOT_FOUND, DAY_OUTSIDE_TERM,
 * DAY_IN_FUTURE, DAY_NOT_DUE, DAY_CLOSED, CHILD_NOT_ON_ROSTER, ALREADY_SIGNED_IN.
 */
export function settleAbsence(
  context: CommandContext,
  input: ParsedInput<'tutoring.settleAbsence'>,
): RouteOutput<'tutoring.settleAbsence'> {
  const { termId, day, childIds, status, confirmDayOff = false, reason } = input
  const { db } = context
  const session = openSession(context, getTerm(db, termId), day, confirmDayOff)
  const note = changesOfDay(context, session, reason)
  const rows = listMarks(db, session.id)
  const expected = childrenToCall(db, termId, day, rows)
  const marks = new Map(rows.map((mark) => [mark.childId, mark]))
  const wanted = new Set(childIds)
  for (const childId of wanted) {
    if (!expected.has(childId)) throw new AppError('CHILD_NOT_ON_ROSTER', { childId })
    const before = marks.get(childId)
    if (before !== undefined && isThere(before.status)) {
      throw new AppError('ALREADY_SIGNED_IN', {
        childId,
        name: nameOf(db, childId),
        at: before.signedInAt ?? '',
      })
    }
    const mark = awayMark(childId, status)
    saveMark(db, session.id, mark)
    note(childId, markWords(before ?? null), markWords(mark))
    context.about('child', childId)
  }
  return { settled: wanted.size }
}

/**
 * A call to the family of a child who did not come. Throws NOT_FOUND, DAY_OUTSIDE_TERM,
 * DAY_IN_FUTURE, CHILD_NOT_ON_ROSTER.
 */
export function logCall(
  context: CommandContext,
  { termId, day, childId, ...call }: ParsedInput<'tutoring.logCall'>,
): RouteOutput<'tutoring.logCall'> {
  const { db, today, now, account } = context
  refuseOutsideTerm(getTerm(db, termId), day)
  if (day > today) throw new AppError('DAY_IN_FUTURE', { day })
  const session = findSession(db, termId, day)
  const marks = session === undefined ? [] : listMarks(db, session.id)
  if (!childrenToCall(db, termId, day, marks).has(childId)) {
    throw new AppError('CHILD_NOT_ON_ROSTER', { childId })
  }
  context.about('child', childId)
  const row = { termId, day, childId, ...call, calledAt: now, calledBy: account.id }
  return { id: insertCall(db, row) }
}
