import type { Booking, BookingPlace } from '#shared/features/bookings/booking.ts'
import type { CampId } from '#shared/features/camps/camp.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { campBlockIdSchema, peopleOf } from '#shared/features/programmes/camp-block.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { fieldsOf, openCamp, refuseBadBlock, refuseRecorded } from './block-rules.ts'
import { getBlock, listBlocks, listBlocksBetween, updateBlock } from './blocks.repository.ts'
import { recordedDaysBetween, rosterOn } from './roster.repository.ts'

/** Activities of camps from the first to the last day, for the calendar of the whole site. */
export function campBlockBookings(db: Reads, from: Day, to: Day): Booking[] {
  const recorded = recordedDaysBetween(db, from, to)
  return listBlocksBetween(db, from, to).map((block) => ({
    kind: 'camp-block',
    id: block.id,
    day: block.day,
    title: block.title,
    startsAt: block.startsAt,
    endsAt: block.endsAt,
    roomId: block.roomId,
    memberIds: peopleOf(block),
    roster: `camp:${block.campId}`,
    isMovable: !recorded.has(`${block.campId}:${block.day}`),
    path: `/camps?camp=${block.campId}&tab=programme&block=${block.id}`,
  }))
}

/** The roster of the day: the whole camp, for nobody says which child goes with which group. */
export function campBlockChildren(db: Reads, id: number, day: Day): ChildId[] {
  return rosterOn(db, getBlock(db, campBlockIdSchema.parse(id)).campId, day)
}

/**
 * Moves an activity; whether it clashes is asked by the caller. Throws what `refuseBadBlock` and
 * `refuseRecorded` throw, CAMP_CANCELLED, NOT_FOUND.
 */
export function moveCampBlock(
  context: CommandContext,
  id: number,
  day: Day,
  place: BookingPlace,
): void {
  const { db } = context
  const before = getBlock(db, campBlockIdSchema.parse(id))
  const camp = openCamp(db, before.campId)
  const moved = { ...fieldsOf(before), ...place }
  refuseRecorded(camp, [day, place.day])
  refuseBadBlock(db, camp, moved)
  updateBlock(db, before.id, moved)
  context.about('camp', before.campId)
}

/** Days of a camp with activities, and the title of the first: its dates cannot leave them out. */
export function blockDaysOf(
  db: Reads,
  campId: CampId,
): { readonly day: Day; readonly title: string }[] {
  return [...Map.groupBy(listBlocks(db, campId), ({ day }) => day)].map(([day, blocks]) => ({
    day,
    title: blocks[0]?.title ?? '',
  }))
}
