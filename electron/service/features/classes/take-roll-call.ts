import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import type { SessionSheet } from '#shared/features/classes/class-summary.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { readSession, rosterOf } from './read-session.ts'
import { refuse } from './refusals.ts'
import {
  clearMarks,
  getSession,
  listMarksOfSession,
  saveMark,
  updateSession,
} from './sessions.repository.ts'

/**
 * Calls the roll of a session, or corrects it; every child of the list once. Throws NOT_FOUND,
 * CLASS_SESSION_CANCELLED, CLASS_SESSION_AHEAD, CLASS_MARKS_STALE.
 */
export function takeRollCall(
  context: CommandContext,
  { sessionId, topic, note, marks }: ParsedInput<'classes.takeRollCall'>,
): RouteOutput<'classes.takeRollCall'> {
  const { db, today } = context
  const session = getSession(db, sessionId)
  const { status, day, classId } = session
  if (status === 'cancelled') throw refuse('CLASS_SESSION_CANCELLED', { day })
  if (day > today) throw refuse('CLASS_SESSION_AHEAD', { day })
  const roster = rosterOf(db, session, listMarksOfSession(db, sessionId))
  const called = new Set(marks.map(({ childId }) => childId))
  const isWhole = marks.length === roster.size && marks.every(({ childId }) => roster.has(childId))
  if (called.size !== marks.length || !isWhole) {
    throw refuse('CLASS_MARKS_STALE', { count: roster.size })
  }
  for (const mark of marks) saveMark(db, sessionId, mark)
  updateSession(db, { ...session, status: 'held', topic, note })
  context.about('class', classId)
  return {
    there: marks.filter((mark) => isThere(mark.status)).length,
    called: marks.length,
  }
}

/** Throws NOT_FOUND, CLASS_SESSION_NOT_HELD. */
export function undoRollCall(
  context: CommandContext,
  { id }: ParsedInput<'classes.undoRollCall'>,
): SessionSheet {
  const { db } = context
  const session = getSession(db, id)
  if (session.status !== 'held') throw refuse('CLASS_SESSION_NOT_HELD')
  clearMarks(db, id)
  updateSession(db, { ...session, status: 'planned' })
  context.about('class', session.classId)
  return readSession(context, { id })
}
