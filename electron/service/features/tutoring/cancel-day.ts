import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { changesOfDay } from './changes-of-day.ts'
import { refuseOutsideTerm } from './join-roster.ts'
import { shownSession } from './read-day.ts'
import { findSession, saveSession } from './sessions.repository.ts'
import { getTerm } from './terms.repository.ts'

/**
 * No tutoring on a day. Marks of a roll call taken by mistake stay but no longer count; taking the
 * roll call again brings the day back; on a closed day both are kept as corrections. Throws NOT_FOUND, DAY_OUTSIDE_TERM, DAY_ALREADY_HELD.
 */
export function cancelDay(
  context: CommandContext,
  { termId, day, reason, confirmHeld = false }: ParsedInput<'tutoring.cancelDay'>,
): RouteOutput<'tutoring.cancelDay'> {
  const { db } = context
  const term = getTerm(db, termId)
  refuseOutsideTerm(term, day)
  const before = findSession(db, termId, day)
  const isHeld = before?.status === 'held'
  if (isHeld && !confirmHeld) throw new AppError('DAY_ALREADY_HELD', { day })
  const note = changesOfDay(context, before, reason)
  const session = saveSession(db, {
    termId,
    day,
    status: 'cancelled',
    startsAt: term.startsAt,
    endsAt: term.endsAt,
    tutors: '',
    tutorCount: 0,
    note: reason,
  })
  note(null, isHeld ? '已开展' : '', `停开：${reason}`)
  context.about('tutoring-session', session.id)
  return shownSession(session)
}
