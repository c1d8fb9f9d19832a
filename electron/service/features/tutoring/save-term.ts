import type { ParsedInput } from '#shared/contract/index.ts'
import { isInTerm, type TermId, type TutoringTerm } from '#shared/features/tutoring/term.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { refuseUnusedRoom } from './refuse-unused-room.ts'
import { listSessionsOf } from './sessions.repository.ts'
import { settleTerm } from './settle-term.ts'
import { findTermNamed, getTerm, insertTerm, updateTermRow } from './terms.repository.ts'

/** Throws TERM_NAME_TAKEN, TERM_ROOM_NOT_IN_USE, BOOKING_CLASH. */
export function addTerm(
  context: CommandContext,
  { clashReason, ...draft }: ParsedInput<'tutoring.addTerm'>,
): TutoringTerm {
  refuseTakenName(context, draft.name, null)
  refuseUnusedRoom(context.db, draft, draft.roomId)
  const id = insertTerm(context.db, draft)
  context.about('tutoring-term', id)
  const term = getTerm(context.db, id)
  settleTerm(context, term, clashReason)
  return term
}

/**
 * Throws NOT_FOUND, TERM_NAME_TAKEN, TERM_ROOM_NOT_IN_USE, TERM_HAS_SESSIONS_OUTSIDE, BOOKING_CLASH.
 */
export function updateTerm(
  context: CommandContext,
  { id, term, clashReason }: ParsedInput<'tutoring.updateTerm'>,
): TutoringTerm {
  const { db } = context
  const before = getTerm(db, id)
  refuseTakenName(context, term.name, id)
  refuseUnusedRoom(db, term, term.roomId)
  const outside = listSessionsOf(db, id).find((session) => !isInTerm(term, session.day))
  if (outside !== undefined) throw new AppError('TERM_HAS_SESSIONS_OUTSIDE', { day: outside.day })
  updateTermRow(db, id, term)
  context.about('tutoring-term', id)
  const after = getTerm(db, id)
  if (isBookedOtherwise(before, after)) settleTerm(context, after, clashReason)
  return after
}

/** Whether days, hours or room changed; a new name books nothing. */
function isBookedOtherwise(before: TutoringTerm, after: TutoringTerm): boolean {
  const booked = ({ startsOn, endsOn, weekdays, startsAt, endsAt, roomId }: TutoringTerm) =>
    JSON.stringify([startsOn, endsOn, weekdays, startsAt, endsAt, roomId])
  return booked(before) !== booked(after)
}

function refuseTakenName({ db }: CommandContext, name: string, own: TermId | null): void {
  const taken = findTermNamed(db, name)
  if (taken !== undefined && taken !== own) throw new AppError('TERM_NAME_TAKEN', { name })
}
