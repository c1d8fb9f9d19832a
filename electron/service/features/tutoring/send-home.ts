import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import { markWords } from '#shared/features/tutoring/attendance.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { changesOfDay } from './changes-of-day.ts'
import { toMark } from './read-day.ts'
import { refuseForbidden } from './refuse-forbidden.ts'
import { findSession, listMarks, saveMark } from './sessions.repository.ts'
import { alreadySignedOut, notSignedIn } from './sign-in-children.ts'
import { withoutNames } from './take-roll-call.ts'

/**
 * Children go home with one person; all of them or none, so that a sibling whom the person must not
 * collect stays. Throws ROLL_CALL_NOT_TAKEN, CHILD_NOT_SIGNED_IN, ALREADY_SIGNED_OUT, SIGN_IN_MISSING,
 * SIGN_OUT_BEFORE_SIGN_IN, COLLECTOR_FORBIDDEN, DAY_CLOSED.
 */
export function sendHome(
  context: CommandContext,
  { termId, day, childIds, at, collectedBy, reason }: ParsedInput<'tutoring.sendHome'>,
): RouteOutput<'tutoring.sendHome'> {
  const { db } = context
  const session = findSession(db, termId, day)
  if (session?.status !== 'held') throw new AppError('ROLL_CALL_NOT_TAKEN')
  const note = changesOfDay(context, session, reason)
  const marks = new Map(listMarks(db, session.id).map((mark) => [mark.childId, mark]))
  return [...new Set(childIds)].map((childId) => {
    const row = marks.get(childId)
    if (row === undefined || !isThere(row.status)) throw notSignedIn(db, childId)
    if (row.signedOutAt !== null) throw alreadySignedOut(db, row)
    if (row.signedInAt === null) throw new AppError('SIGN_IN_MISSING', { childId })
    if (at < row.signedInAt) {
      throw new AppError('SIGN_OUT_BEFORE_SIGN_IN', { childId, signedInAt: row.signedInAt })
    }
    refuseForbidden(db, day, { childId, collectedBy }, undefined)
    const mark = withoutNames(db, { ...toMark(row), signedOutAt: at, collectedBy })
    saveMark(db, session.id, mark)
    note(childId, markWords(row), markWords(mark))
    context.about('child', childId)
    return mark
  })
}
