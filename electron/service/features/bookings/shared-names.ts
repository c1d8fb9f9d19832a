import type { FoundClash } from '#shared/features/bookings/find-clashes.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { siteDaysBetween } from '#service/features/calendar/calendar.public.ts'
import { childNames } from '#service/features/children/children.public.ts'
import { listRooms } from '#service/features/rooms/rooms.public.ts'
import { listTeam } from '#service/features/team/team.public.ts'

type Shared = Pick<FoundClash, 'shared' | 'sharedId' | 'booking'>

/** Names what bookings have in common: the room, the person, the child, or why the site is closed. */
export function namesOfShared(db: Reads, found: readonly Shared[]): (clash: Shared) => string {
  const rooms = new Map(listRooms(db).map(({ id, name }): [number, string] => [id, name]))
  const team = new Map(listTeam(db).map(({ id, name }): [number, string] => [id, name]))
  const children: ReadonlyMap<number, string> = childNames(
    db,
    found
      .filter(({ shared }) => shared === 'child')
      .map(({ sharedId }) => childIdSchema.parse(sharedId)),
  )
  return ({ shared, sharedId, booking: { day } }) => {
    if (shared === 'closed') return siteDaysBetween(db, day, day).get(day)?.words ?? ''
    const names = { room: rooms, person: team, child: children }[shared]
    return names.get(sharedId) ?? ''
  }
}
