import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { totalsOf } from '#shared/features/tutoring/attendance.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { awayMark } from './away-mark.ts'
import { childrenToCall } from './read-day.ts'
import { refuseStillHere } from './refuse-still-here.ts'
import { closeSession, findSession, listMarks, saveMark } from './sessions.repository.ts'

/**
 * Nobody is left at the site: the day is closed, and whoever neither came nor was settled is
 * excused or absent as chosen. Throws ROLL_CALL_NOT_TAKEN, DAY_ALREADY_CLOSED, CHILDREN_STILL_HERE,
 * CHILD_NOT_ON_ROSTER, REST_NOT_SETTLED.
 */
export function closeDay(
  context: CommandContext,
  { termId, day, rest }: ParsedInput<'tutoring.closeDay'>,
): RouteOutput<'tutoring.closeDay'> {
  const { db, now, account } = context
  const session = findSession(db, termId, day)
  if (session?.status !== 'held') throw new AppError('ROLL_CALL_NOT_TAKEN')
  if (session.closedAt !== null) throw new AppError('DAY_ALREADY_CLOSED', { day })
  const marks = listMarks(db, session.id)
  refuseStillHere(db, marks)
  const marked = new Set(marks.map(({ childId }) => childId))
  const open = new Set(
    [...childrenToCall(db, termId, day, marks)].filter((childId) => !marked.has(childId)),
  )
  for (const { childId, status } of rest) {
    if (!open.delete(childId)) throw new AppError('CHILD_NOT_ON_ROSTER', { childId })
    saveMark(db, session.id, awayMark(childId, status))
    context.about('child', childId)
  }
  if (open.size > 0) throw new AppError('REST_NOT_SETTLED', { missing: open.size })
  closeSession(db, session.id, { closedAt: now, closedBy: account.id })
  context.about('tutoring-session', session.id)
  return totalsOf(listMarks(db, session.id))
}
