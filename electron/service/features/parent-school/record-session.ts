import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import { countParents } from '#shared/features/parent-school/figures.ts'
import type { ParentGuest } from '#shared/features/parent-school/guest.ts'
import type { GuestMark } from '#shared/features/parent-school/session.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { guestsOf, markGuest } from './guests.repository.ts'
import { refuse } from './refusals.ts'
import { getSession, setSessionHeld } from './sessions.repository.ts'

/**
 * The roll call and what became of the session; entered again it is corrected. Everybody invited is
 * marked once. Throws NOT_FOUND, PARENT_SESSION_CANCELLED, PARENT_SESSION_NOT_YET,
 * PARENT_ROLL_INCOMPLETE, PARENT_GUEST_NOT_INVITED, PARENT_FEEDBACK_OF_ABSENT.
 */
export function recordSession(
  context: CommandContext,
  { id, marks, otherGuests, summary }: ParsedInput<'parent-school.record'>,
): RouteOutput<'parent-school.record'> {
  const { db, today } = context
  const { status, day } = getSession(db, id)
  if (status === 'cancelled') throw refuse('PARENT_SESSION_CANCELLED', { day })
  if (today < day) throw refuse('PARENT_SESSION_NOT_YET', { day })
  refuseMarks(guestsOf(db, id), marks)
  for (const mark of marks) markGuest(db, id, mark)
  setSessionHeld(db, id, { otherGuests, summary })
  context.about('parent-session', id)
  return countParents(
    [{ id }],
    marks.map((mark) => ({ sessionId: id, ...mark })),
  )
}

function refuseMarks(guests: readonly ParentGuest[], marks: readonly GuestMark[]): void {
  const byPerson = Map.groupBy(marks, ({ personId }) => personId)
  const names = guests
    .filter(({ personId }) => byPerson.get(personId)?.length !== 1)
    .map(({ name }) => name)
  if (names.length > 0) throw refuse('PARENT_ROLL_INCOMPLETE', { names })
  for (const { personId, status, score, feedback } of marks) {
    const guest = guests.find((one) => one.personId === personId)
    if (guest === undefined) throw refuse('PARENT_GUEST_NOT_INVITED')
    if (!isThere(status) && (score !== null || feedback !== '')) {
      throw refuse('PARENT_FEEDBACK_OF_ABSENT', { name: guest.name })
    }
  }
}
