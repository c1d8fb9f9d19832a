import { describe, expect, it } from 'vitest'
import { bookingSchema, type Booking } from '#shared/features/bookings/booking.ts'
import {
  arrangementKey,
  arrangementOf,
  findClashes,
  sharedKey,
} from '#shared/features/bookings/find-clashes.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'

function booking(id: number, times: string, rest: Partial<Booking> = {}): Booking {
  const [startsAt, endsAt] = times.split('-')
  const own = { kind: 'reservation', id, day: '2026-10-16', title: `安排${id}`, startsAt, endsAt }
  const bare = { roomId: null, memberIds: [], isMovable: true, path: '' }
  return bookingSchema.parse({ ...own, ...bare, ...rest })
}

const nobody = () => new Set<ChildId>()
const ROOM = { roomId: 3 } as Partial<Booking>

describe('two bookings of one room', () => {
  it.each([
    ['09:00-10:00', '10:00-11:00', 0],
    ['09:00-10:00', '08:00-09:00', 0],
    ['09:00-10:00', '09:59-11:00', 1],
    ['09:00-10:00', '08:00-12:00', 1],
    ['09:00-10:00', '09:00-10:00', 1],
    ['09:00-12:00', '10:00-10:30', 1],
  ])('%s beside %s: %i in the way', (one, other, count) => {
    expect(findClashes(booking(1, one, ROOM), [booking(2, other, ROOM)], nobody)).toHaveLength(
      count,
    )
  })

  it('are not in each other’s way on two days, nor without a room', () => {
    const other = bookingSchema.parse({ ...booking(2, '09:00-10:00', ROOM), day: '2026-10-17' })
    expect(findClashes(booking(1, '09:00-10:00', ROOM), [other], nobody)).toEqual([])
    expect(findClashes(booking(1, '09:00-10:00'), [booking(2, '09:00-10:00')], nobody)).toEqual([])
  })

  it('one is never in its own way', () => {
    const one = booking(1, '09:00-10:00', ROOM)
    expect(findClashes(one, [one], nobody)).toEqual([])
  })
})

describe('people and children', () => {
  const one = booking(1, '09:00-10:00', { memberIds: [4, 5] } as Partial<Booking>)
  const other = booking(2, '09:30-10:30', { memberIds: [5, 6] } as Partial<Booking>)

  it('everybody who would have to be in two places is named', () => {
    expect(findClashes(one, [other], nobody).map(sharedKey)).toEqual(['person:5'])
  })

  it('children are asked for only where the times meet', () => {
    const asked: number[] = []
    const childrenOf = ({ id }: { readonly id: number }) => {
      asked.push(id)
      return new Set([childIdSchema.parse(7), childIdSchema.parse(id)])
    }
    const apart = booking(3, '15:00-16:00')
    expect(
      findClashes(booking(1, '09:00-10:00'), [booking(2, '09:00-10:00'), apart], childrenOf).map(
        sharedKey,
      ),
    ).toEqual(['child:7'])
    expect(asked).not.toContain(3)
  })
})

describe('an arrangement', () => {
  const one = booking(1, '09:00-10:00', ROOM)
  const other = booking(2, '09:30-10:30', ROOM)
  const keyOf = (mine: Booking, theirs: Booking) =>
    findClashes(mine, [theirs], nobody).map((clash) => arrangementKey(arrangementOf(clash)))

  it('is the same from either side', () => {
    expect(keyOf(one, other)).toEqual(keyOf(other, one))
  })

  it('is another once one of the two has moved', () => {
    expect(keyOf(booking(1, '09:00-10:15', ROOM), other)).not.toEqual(keyOf(one, other))
  })
})
