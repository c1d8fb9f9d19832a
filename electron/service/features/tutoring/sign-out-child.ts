import type { ParsedInput } from '#shared/contract/index.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import { markWords, type Mark } from '#shared/features/tutoring/attendance.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { changesOfDay } from './changes-of-day.ts'
import { refuseForbidden } from './refuse-forbidden.ts'
import { toMark } from './read-day.ts'
import { withoutNames } from './take-roll-call.ts'
import { findSession, listMarks, saveMark } from './sessions.repository.ts'

/**
 * One child goes home; once more corrects the time or the person. Throws ROLL_CALL_NOT_TAKEN,
 * CHILD_NOT_ON_ROSTER, CHILD_WAS_NOT_THERE, SIGN_IN_MISSING, SIGN_OUT_BEFORE_SIGN_IN, COLLECTOR_FORBIDDEN,
 * DAY_CLOSED.
 */
export function signOutChild(
  context: CommandContext,
  { termId, day, childId, signedOutAt, collectedBy, reason }: ParsedInput<'tutoring.signOut'>,
): Mark {
  const { db } = context
  const session = findSession(db, termId, day)
  if (session?.status !== 'held') throw new AppError('ROLL_CALL_NOT_TAKEN')
  const note = changesOfDay(context, session, reason)
  const row = listMarks(db, session.id).find((mark) => mark.childId === childId)
  if (row === undefined) throw new AppError('CHILD_NOT_ON_ROSTER', { childId })
  if (!isThere(row.status)) throw new AppError('CHILD_WAS_NOT_THERE', { childId })
  if (row.signedInAt === null) throw new AppError('SIGN_IN_MISSING', { childId })
  if (signedOutAt < row.signedInAt) {
    throw new AppError('SIGN_OUT_BEFORE_SIGN_IN', { signedInAt: row.signedInAt })
  }
  refuseForbidden(db, day, { childId, collectedBy }, row)
  const mark = withoutNames(db, { ...toMark(row), signedOutAt, collectedBy })
  saveMark(db, session.id, mark)
  note(childId, markWords(row), markWords(mark))
  context.about('child', childId)
  return mark
}
