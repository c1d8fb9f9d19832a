import { describe, expect, it } from 'vitest'
import { reservationDraft, reserve } from '#tests/support/factories/bookings.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { addTeamMember } from '#tests/support/factories/team.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

const DAY = '2026-10-16'
const RANGE = { from: '2026-10-01', to: '2026-10-31' }

async function officeWithRoom() {
  const office = await openOffice()
  const room = await office.request('rooms.add', roomDraft())
  const visit = await reserve(office, { title: '镇政府来访', roomId: room.id })
  return { office, room, visit }
}

function refused(office: Office, reservation: object) {
  return office.refusal('bookings.reserve', { reservation: reservationDraft(reservation) })
}

function move(id: number, place: object, day = DAY) {
  const ref = { kind: 'reservation', id, day } as const
  return { ref, place: { day: DAY, startsAt: '09:30', endsAt: '10:30', roomId: null, ...place } }
}

describe('a clash', () => {
  it('is named with what is in the way, and nothing is saved', async () => {
    const { office, room, visit } = await officeWithRoom()
    expect(await refused(office, { title: '维修', roomId: room.id, startsAt: '09:30' })).toEqual({
      code: 'BOOKING_CLASH',
      details: {
        more: 0,
        clashes: [
          {
            shared: 'room',
            name: '儿童学堂',
            title: '镇政府来访',
            kindName: '其他安排',
            day: DAY,
            startsAt: '09:00',
            endsAt: '10:00',
            path: visit.id === 1 ? `/schedule?day=${DAY}&reservation=1` : '',
          },
        ],
      },
    })
    expect((await office.request('bookings.list', RANGE)).bookings).toHaveLength(1)
  })

  it('is none when one ends as the other begins', async () => {
    const { office, room } = await officeWithRoom()
    await reserve(office, { roomId: room.id, startsAt: '10:00', endsAt: '11:00' })
    await reserve(office, { roomId: room.id, startsAt: '08:00', endsAt: '09:00' })
    expect(await office.request('bookings.accepted', RANGE)).toEqual([])
  })

  it('over a person is one whatever the room', async () => {
    const office = await openOffice()
    const member = await addTeamMember(office)
    await reserve(office, { memberIds: [member.id] })
    const refusal = await refused(office, { memberIds: [member.id], startsAt: '09:59' })
    expect(refusal.details['clashes']).toMatchObject([{ shared: 'person', name: '林静' }])
  })

  it('with a day on which the site is closed says why it is closed', async () => {
    const office = await openOffice()
    const refusal = await refused(office, { day: '2026-10-01' })
    expect(refusal).toMatchObject({
      code: 'BOOKING_CLASH',
      details: { clashes: [{ shared: 'closed', name: expect.stringContaining('国庆'), path: '' }] },
    })
    await reserve(office, { day: '2026-10-01' }, '趁放假检修线路')
    expect(await office.request('bookings.accepted', RANGE)).toMatchObject([
      { title: '季度例会', otherTitle: '', reason: '趁放假检修线路', acceptedBy: '林静' },
    ])
  })

  it('is counted beyond the first twenty', async () => {
    const office = await openOffice()
    const room = await office.request('rooms.add', roomDraft())
    for (let n = 0; n < 25; n++) {
      await reserve(office, { title: `来访${n}`, roomId: room.id }, '同一批来访')
    }
    const refusal = await refused(office, { roomId: room.id })
    expect(refusal.details['clashes']).toHaveLength(20)
    expect(refusal.details['more']).toBe(5)
  })
})

describe('an accepted clash', () => {
  it('carries its reason on both bookings and is not asked about again', async () => {
    const { office, room, visit } = await officeWithRoom()
    const late = { roomId: room.id, startsAt: '09:30', endsAt: '10:30' } as const
    const { id } = await reserve(office, late, '只用一半教室')
    const { bookings } = await office.request('bookings.list', RANGE)
    expect(bookings.map(({ acceptedReasons }) => acceptedReasons)).toEqual([
      ['只用一半教室'],
      ['只用一半教室'],
    ])
    const reservation = reservationDraft({ ...late, title: '改了事由' })
    await office.request('bookings.changeReservation', { id, reservation })
    const same = reservationDraft({ title: visit.title, roomId: room.id })
    await office.request('bookings.changeReservation', { id: visit.id, reservation: same })
    expect(await office.request('bookings.accepted', RANGE)).toMatchObject([
      { sharedName: '场地：儿童学堂', reason: '只用一半教室', acceptedOn: '2026-10-08' },
    ])
  })

  it('holds no more once either booking has moved, and again when all is as it was', async () => {
    const { office, room } = await officeWithRoom()
    const late = { roomId: room.id, startsAt: '09:30', endsAt: '10:30' } as const
    const { id } = await reserve(office, late, '只用一半教室')
    const later = move(id, { roomId: room.id, startsAt: '09:45' })
    expect((await office.refusal('bookings.move', later)).code).toBe('BOOKING_CLASH')
    await office.request('bookings.move', { ...later, clashReason: '来访已改短' })
    expect(await office.request('bookings.accepted', RANGE)).toMatchObject([
      { reason: '来访已改短' },
    ])
    await office.request('bookings.move', move(id, { roomId: room.id }))
    expect(await office.request('bookings.accepted', RANGE)).toMatchObject([
      { reason: '只用一半教室' },
    ])
    await office.request('bookings.move', move(id, { startsAt: '13:00', endsAt: '14:00' }))
    expect(await office.request('bookings.accepted', RANGE)).toEqual([])
  })

  it('is no acceptance of another person or room', async () => {
    const office = await openOffice()
    const rooms = await office.request('rooms.add', roomDraft())
    const member = await addTeamMember(office)
    const first = { roomId: rooms.id, memberIds: [member.id] }
    await reserve(office, first)
    const { id } = await reserve(office, { roomId: rooms.id }, '只用一半教室')
    const reservation = reservationDraft(first)
    const refusal = await office.refusal('bookings.changeReservation', { id, reservation })
    expect(refusal.details['clashes']).toMatchObject([{ shared: 'person' }])
  })

  it('is asked anew when what was called off comes back into a taken room', async () => {
    const { office, room, visit } = await officeWithRoom()
    await office.request('bookings.cancelReservation', { id: visit.id })
    await reserve(office, { roomId: room.id })
    const again = { id: visit.id }
    expect((await office.refusal('bookings.restoreReservation', again)).code).toBe('BOOKING_CLASH')
    await office.request('bookings.restoreReservation', { ...again, clashReason: '两边都同意' })
    expect((await office.request('bookings.list', RANGE)).bookings).toHaveLength(2)
  })
})
