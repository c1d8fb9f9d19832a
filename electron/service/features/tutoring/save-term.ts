import type { ParsedInput } from '#shared/contract/index.ts'
import {
  isInTerm,
  type TermFields,
  type TermId,
  type TutoringTerm,
} from '#shared/features/tutoring/term.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { listSessionsOf } from './sessions.repository.ts'
import { findTermNamed, getTerm, insertTerm, updateTermRow } from './terms.repository.ts'

/** Throws TERM_NAME_TAKEN, TERM_ROOM_NOT_IN_USE. */
export function addTerm(
  context: CommandContext,
  draft: ParsedInput<'tutoring.addTerm'>,
): TutoringTerm {
  refuseTakenName(context, draft.name, null)
  refuseUnusedRoom(context, draft)
  const id = insertTerm(context.db, draft)
  context.about('tutoring-term', id)
  return getTerm(context.db, id)
}

/** Throws NOT_FOUND, TERM_NAME_TAKEN, TERM_ROOM_NOT_IN_USE, TERM_HAS_SESSIONS_OUTSIDE. */
export function updateTerm(
  context: CommandContext,
  { id, term }: ParsedInput<'tutoring.updateTerm'>,
): TutoringTerm {
  const { db } = context
  getTerm(db, id)
  refuseTakenName(context, term.name, id)
  refuseUnusedRoom(context, term)
  const outside = listSessionsOf(db, id).find((session) => !isInTerm(term, session.day))
  if (outside !== undefined) throw new AppError('TERM_HAS_SESSIONS_OUTSIDE', { day: outside.day })
  updateTermRow(db, id, term)
  context.about('tutoring-term', id)
  return getTerm(db, id)
}

function refuseTakenName({ db }: CommandContext, name: string, own: TermId | null): void {
  const taken = findTermNamed(db, name)
  if (taken !== undefined && taken !== own) throw new AppError('TERM_NAME_TAKEN', { name })
}

/** The room has to be in use on at least a part of the term. */
function refuseUnusedRoom({ db }: CommandContext, term: TermFields): void {
  if (term.roomId === null) return
  const room = listRooms(db).find((candidate) => candidate.id === term.roomId)
  if (room === undefined) throw new AppError('NOT_FOUND')
  const isUsable =
    room.inUseFrom <= term.endsOn && (room.inUseTo === null || term.startsOn <= room.inUseTo)
  if (!isUsable) throw new AppError('TERM_ROOM_NOT_IN_USE', { room: room.name })
}
