import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { findChild, listMembersOn } from '#service/features/children/children.public.ts'
import { refuseArchived } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { findGrownUp } from './guardians.repository.ts'
import { deleteGuest, guestsOf, insertGuest } from './guests.repository.ts'
import { refuse } from './refusals.ts'
import { getSession } from './sessions.repository.ts'

/**
 * Invites grown-ups, each for the named children; an invitation that stands already stays. Also to
 * a session that was held, for who came without being asked. Throws NOT_FOUND, CHILD_ARCHIVED,
 * PARENT_SESSION_CANCELLED, PARENT_GUEST_NOT_FAMILY, PARENT_GUEST_WITHOUT_NAME,
 * PARENT_CHILD_NOT_ON_REGISTER.
 */
export function inviteGuests(
  context: CommandContext,
  { id, guests }: ParsedInput<'parent-school.invite'>,
): RouteOutput<'parent-school.invite'> {
  const { db, today } = context
  const session = getSession(db, id)
  if (session.status === 'cancelled') throw refuse('PARENT_SESSION_CANCELLED', session)
  const members = new Set(listMembersOn(db, session.day).map((child) => child.id))
  for (const { personId, childId } of guests) {
    refuseChild(db, childId, { members, day: session.day })
    const person = findGrownUp(db, personId, childId)
    if (person === undefined) throw new AppError('NOT_FOUND')
    const child = findChild(db, childId)?.name ?? ''
    if (person.name === '') throw refuse('PARENT_GUEST_WITHOUT_NAME', { child })
    if (person.isOfFamily !== true) {
      throw refuse('PARENT_GUEST_NOT_FAMILY', { name: person.name, child })
    }
    insertGuest(db, { sessionId: id, personId, childId, invitedOn: today })
    context.about('child', childId)
  }
  context.about('parent-session', id)
  return { people: new Set(guests.map(({ personId }) => personId)).size }
}

/** Throws NOT_FOUND, PARENT_GUEST_MARKED. */
export function uninviteGuest(
  context: CommandContext,
  { id, personId }: ParsedInput<'parent-school.uninvite'>,
): RouteOutput<'parent-school.uninvite'> {
  const { db } = context
  getSession(db, id)
  const guest = guestsOf(db, id).find((one) => one.personId === personId)
  if (guest === undefined) throw new AppError('NOT_FOUND')
  if (guest.status !== null) throw refuse('PARENT_GUEST_MARKED', { name: guest.name })
  deleteGuest(db, id, personId)
  context.about('parent-session', id)
  for (const { childId } of guest.children) context.about('child', childId)
  return { children: guest.children.map(({ childId }) => childId) }
}

function refuseChild(
  db: Reads,
  childId: ChildId,
  { members, day }: { readonly members: ReadonlySet<ChildId>; readonly day: Day },
): void {
  const child = findChild(db, childId)
  if (child === undefined) throw new AppError('NOT_FOUND')
  refuseArchived(db, childId)
  if (!members.has(childId)) {
    throw refuse('PARENT_CHILD_NOT_ON_REGISTER', { name: child.name, day })
  }
}
