import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import type {
  ParentSession,
  ParentSessionFields,
  ParentSessionId,
} from '#shared/features/parent-school/session.ts'
import { settleClashes } from '#service/features/bookings/bookings.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { guestsOf, insertGuest } from './guests.repository.ts'
import { refuse, refusePlace, refuseUnlessPlanned } from './refusals.ts'
import {
  getSession,
  insertSession,
  setSessionStatus,
  updateSession,
} from './sessions.repository.ts'

/** Throws NOT_FOUND, PARENT_ROOM_NOT_IN_USE, TEAM_MEMBER_NOT_AT_WORK, BOOKING_CLASH. */
export function planSession(
  context: CommandContext,
  { session, clashReason }: ParsedInput<'parent-school.plan'>,
): ParentSession {
  return enter(context, session, { makesUpId: null, clashReason })
}

/** Throws what planSession throws, PARENT_SESSION_HELD, PARENT_SESSION_CANCELLED. */
export function changeSession(
  context: CommandContext,
  { id, session, clashReason }: ParsedInput<'parent-school.change'>,
): ParentSession {
  const before = getSession(context.db, id)
  refuseUnlessPlanned(before)
  refuseBefore(context, before.makesUpId, session)
  refusePlace(context.db, session)
  updateSession(context.db, id, session)
  return settled(context, id, clashReason)
}

/** Throws NOT_FOUND, PARENT_SESSION_HELD, PARENT_SESSION_CANCELLED. */
export function cancelSession(
  context: CommandContext,
  { id, reason }: ParsedInput<'parent-school.cancel'>,
): ParentSession {
  refuseUnlessPlanned(getSession(context.db, id))
  setSessionStatus(context.db, id, 'cancelled', reason)
  context.about('parent-session', id)
  context.because(reason)
  return getSession(context.db, id)
}

/** Throws PARENT_SESSION_NOT_CANCELLED and what planSession throws: its room may be taken by now. */
export function restoreSession(
  context: CommandContext,
  { id, clashReason }: ParsedInput<'parent-school.restore'>,
): ParentSession {
  const session = getSession(context.db, id)
  if (session.status !== 'cancelled') throw refuse('PARENT_SESSION_NOT_CANCELLED')
  refusePlace(context.db, session)
  setSessionStatus(context.db, id, 'planned', '')
  return settled(context, id, clashReason)
}

/**
 * Plans a session for everybody who was invited and not there, and invites them. Throws
 * PARENT_SESSION_NOT_HELD, PARENT_NOBODY_ABSENT, PARENT_MAKE_UP_TOO_EARLY and what planSession
 * throws.
 */
export function makeUpSession(
  context: CommandContext,
  { id, session, clashReason }: ParsedInput<'parent-school.makeUp'>,
): RouteOutput<'parent-school.makeUp'> {
  const { db, today } = context
  if (getSession(db, id).status !== 'held') throw refuse('PARENT_SESSION_NOT_HELD')
  const absent = guestsOf(db, id).filter(
    ({ name, status }) => name !== '' && (status === null || !isThere(status)),
  )
  if (absent.length === 0) throw refuse('PARENT_NOBODY_ABSENT')
  refuseBefore(context, id, session)
  const made = enter(context, session, { makesUpId: id, clashReason })
  for (const { personId, children } of absent) {
    for (const { childId } of children) {
      insertGuest(db, { sessionId: made.id, personId, childId, invitedOn: today })
    }
  }
  return { session: made, invited: absent.length }
}

function enter(
  context: CommandContext,
  session: ParentSessionFields,
  how: {
    readonly makesUpId: ParentSessionId | null
    readonly clashReason: string | undefined
  },
): ParentSession {
  refusePlace(context.db, session)
  const id = insertSession(context.db, session, how.makesUpId)
  return settled(context, id, how.clashReason)
}

function settled(
  context: CommandContext,
  id: ParentSessionId,
  clashReason: string | undefined,
): ParentSession {
  context.about('parent-session', id)
  const session = getSession(context.db, id)
  settleClashes(context, [{ kind: 'parent-session', id, day: session.day }], clashReason)
  return session
}

function refuseBefore(
  { db }: CommandContext,
  makesUpId: ParentSessionId | null,
  { day }: ParentSessionFields,
): void {
  if (makesUpId === null) return
  const first = getSession(db, makesUpId)
  if (day < first.day) throw refuse('PARENT_MAKE_UP_TOO_EARLY', { day: first.day })
}
