import type { Booking, BookingKind, BookingPlace } from '#shared/features/bookings/booking.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { termIdSchema } from '#shared/features/tutoring/term.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import {
  classSessionBookings,
  classSessionChildren,
  moveClassSession,
} from '#service/features/classes/classes.public.ts'
import {
  campBlockBookings,
  campBlockChildren,
  moveCampBlock,
} from '#service/features/programmes/programmes.public.ts'
import {
  tutoringDayBookings,
  tutoringDayChildren,
} from '#service/features/tutoring/tutoring.public.ts'
import {
  moveParentSession,
  parentSessionBookings,
} from '#service/features/parent-school/parent-school.public.ts'
import { moveReservation, reservationBookings } from './reservation-bookings.ts'

/** Where bookings of one kind come from: its feature's own reads and its own way to move one. */
export interface BookingSource {
  readonly kind: BookingKind
  /** Those that were not cancelled, both days included. */
  readonly between: (db: Reads, from: Day, to: Day) => readonly Booking[]
  /** Whose time one of them takes. */
  readonly children: (db: Reads, id: number, day: Day) => readonly ChildId[]
  /** The feature's own rules and the write, without the clash check; null where nothing is moved. */
  readonly move:
    | ((context: CommandContext, id: number, day: Day, place: BookingPlace) => void)
    | null
}

export const BOOKING_SOURCES: readonly BookingSource[] = [
  {
    kind: 'camp-block',
    between: campBlockBookings,
    children: campBlockChildren,
    move: moveCampBlock,
  },
  {
    kind: 'class-session',
    between: classSessionBookings,
    children: classSessionChildren,
    move: moveClassSession,
  },
  {
    kind: 'tutoring-day',
    between: tutoringDayBookings,
    children: (db, id, day) => tutoringDayChildren(db, termIdSchema.parse(id), day),
    move: null,
  },
  {
    kind: 'parent-session',
    between: parentSessionBookings,
    children: () => [],
    move: moveParentSession,
  },
  {
    kind: 'reservation',
    between: reservationBookings,
    children: () => [],
    move: (context, id, _day, place) => moveReservation(context, id, place),
  },
]

/** Every booking of a stretch of days, whatever its kind. */
export function bookingsBetween(
  db: Reads,
  from: Day,
  to: Day,
  kinds?: readonly BookingKind[],
): Booking[] {
  return BOOKING_SOURCES.filter(({ kind }) => kinds === undefined || kinds.includes(kind)).flatMap(
    (source) => source.between(db, from, to),
  )
}

/** Undefined for a kind that nobody keeps. */
export function sourceOf(kind: BookingKind): BookingSource | undefined {
  return BOOKING_SOURCES.find((source) => source.kind === kind)
}

/** The children of bookings, each asked for once. */
export function childrenReader(db: Reads) {
  const known = new Map<string, ReadonlySet<ChildId>>()
  return ({ kind, id, day }: Pick<Booking, 'kind' | 'id' | 'day'>): ReadonlySet<ChildId> => {
    const key = `${kind}:${id}:${day}`
    const children = known.get(key) ?? new Set(sourceOf(kind)?.children(db, id, day))
    known.set(key, children)
    return children
  }
}
