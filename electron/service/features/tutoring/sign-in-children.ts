import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { markWords, type Mark } from '#shared/features/tutoring/attendance.ts'
import { statusOfComing } from '#shared/features/tutoring/desk.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { findChild } from '#service/features/children/children.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { changesOfDay } from './changes-of-day.ts'
import { openSession } from './open-session.ts'
import { toMark } from './read-day.ts'
import { rosterOn } from './roster-on.ts'
import {
  findSession,
  listMarks,
  removeEmptySession,
  removeMark,
  saveMark,
  type MarkRow,
} from './sessions.repository.ts'
import { getTerm } from './terms.repository.ts'

/**
 * Children come; the first opens the day. All of them or none. A child who was put down as absent
 * or excused has come after all. Throws NOT_FOUND, DAY_OUTSIDE_TERM, DAY_IN_FUTURE, DAY_NOT_DUE,
 * DAY_CLOSED, CHILD_NOT_ON_ROSTER, ALREADY_SIGNED_IN, ALREADY_SIGNED_OUT.
 */
export function signInChildren(
  context: CommandContext,
  { termId, day, childIds, at, confirmDayOff = false, reason }: ParsedInput<'tutoring.signIn'>,
): RouteOutput<'tutoring.signIn'> {
  const { db } = context
  const session = openSession(context, getTerm(db, termId), day, confirmDayOff)
  const note = changesOfDay(context, session, reason)
  const roster = new Set(rosterOn(db, termId, day))
  const marks = new Map(listMarks(db, session.id).map((mark) => [mark.childId, mark]))
  return [...new Set(childIds)].map((childId) => {
    const before = marks.get(childId)
    if (before === undefined && !roster.has(childId)) {
      throw new AppError('CHILD_NOT_ON_ROSTER', { childId })
    }
    refuseWhoCame(db, before)
    const status = statusOfComing(session.startsAt, at)
    const mark: Mark = { childId, status, signedInAt: at, signedOutAt: null, collectedBy: '' }
    saveMark(db, session.id, mark)
    note(childId, markWords(before ?? null), markWords(mark))
    context.about('child', childId)
    return mark
  })
}

/**
 * Takes a sign-in back: somebody else's number was scanned. A day on which nobody is left was not
 * opened. Throws ROLL_CALL_NOT_TAKEN,
 * CHILD_NOT_SIGNED_IN, ALREADY_SIGNED_OUT, DAY_CLOSED.
 */
export function undoSignIn(
  context: CommandContext,
  { termId, day, childId }: ParsedInput<'tutoring.undoSignIn'>,
): RouteOutput<'tutoring.undoSignIn'> {
  const { db } = context
  const session = findSession(db, termId, day)
  if (session?.status !== 'held') throw new AppError('ROLL_CALL_NOT_TAKEN')
  changesOfDay(context, session, undefined)
  const mark = listMarks(db, session.id).find((one) => one.childId === childId)
  if (mark === undefined || !isThere(mark.status)) throw notSignedIn(db, childId)
  if (mark.signedOutAt !== null) throw alreadySignedOut(db, mark)
  removeMark(db, session.id, childId)
  removeEmptySession(db, session.id)
  context.about('child', childId)
  return { childId }
}

/** Throws ALREADY_SIGNED_IN, ALREADY_SIGNED_OUT. */
function refuseWhoCame(db: Reads, mark: MarkRow | undefined): void {
  if (mark === undefined || !isThere(mark.status)) return
  if (mark.signedOutAt !== null) throw alreadySignedOut(db, mark)
  const { childId, signedInAt } = mark
  throw new AppError('ALREADY_SIGNED_IN', {
    childId,
    name: nameOf(db, childId),
    at: signedInAt ?? '',
  })
}

export function alreadySignedOut(db: Reads, mark: MarkRow): AppError {
  const { childId, signedOutAt, collectedBy } = toMark(mark)
  return new AppError('ALREADY_SIGNED_OUT', {
    childId,
    name: nameOf(db, childId),
    at: signedOutAt ?? '',
    collectedBy,
  })
}

export function notSignedIn(db: Reads, childId: ChildId): AppError {
  return new AppError('CHILD_NOT_SIGNED_IN', { childId, name: nameOf(db, childId) })
}

export function nameOf(db: Reads, childId: ChildId): string {
  return findChild(db, childId)?.name ?? ''
}
