import { describe, expect, it } from 'vitest'
import { reservationDraft, reserve } from '#tests/support/factories/bookings.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { addTeamMember } from '#tests/support/factories/team.ts'
import { openOffice } from '#tests/support/office.ts'

const WEEK = { from: '2026-10-12', to: '2026-10-18' }

describe('a meeting, a repair or a visit', () => {
  it('stands on the calendar with its room and people, and is found by them', async () => {
    const office = await openOffice()
    const room = await office.request('rooms.add', roomDraft())
    const member = await addTeamMember(office)
    const { id } = await reserve(office, { roomId: room.id, memberIds: [member.id] })
    const { bookings } = await office.request('bookings.list', WEEK)
    expect(bookings).toEqual([
      {
        kind: 'reservation',
        id,
        day: '2026-10-16',
        title: '季度例会',
        startsAt: '09:00',
        endsAt: '10:00',
        roomId: room.id,
        memberIds: [member.id],
        isMovable: true,
        path: `/schedule?day=2026-10-16&reservation=${id}`,
        acceptedReasons: [],
      },
    ])
    const found = async (filter: object) =>
      (await office.request('bookings.list', { ...WEEK, ...filter })).bookings.length
    expect(await found({ roomId: room.id, memberId: member.id })).toBe(1)
    expect(await found({ roomId: room.id + 1 })).toBe(0)
    expect(await found({ memberId: member.id + 1 })).toBe(0)
    expect(await found({ kinds: ['class-session'] })).toBe(0)
    expect(await found({ childId: 1 })).toBe(0)
  })

  it('is corrected, called off, and booked again', async () => {
    const office = await openOffice()
    const one = await addTeamMember(office)
    const two = await addTeamMember(office, { name: '周方' })
    const { id } = await reserve(office, { memberIds: [one.id] })
    const changed = await office.request('bookings.changeReservation', {
      id,
      reservation: reservationDraft({ title: '督导会', memberIds: [two.id] }),
    })
    expect(changed).toMatchObject({ title: '督导会', memberIds: [two.id] })
    expect(await office.request('bookings.cancelReservation', { id })).toMatchObject({
      isCancelled: true,
    })
    expect((await office.request('bookings.list', WEEK)).bookings).toEqual([])
    const draft = { id, reservation: reservationDraft() }
    expect((await office.refusal('bookings.changeReservation', draft)).code).toBe(
      'RESERVATION_CANCELLED',
    )
    expect((await office.refusal('bookings.cancelReservation', { id })).code).toBe(
      'RESERVATION_CANCELLED',
    )
    await office.request('bookings.restoreReservation', { id })
    expect(await office.request('bookings.reservation', { id })).toMatchObject({
      isCancelled: false,
      memberIds: [two.id],
    })
    expect((await office.refusal('bookings.restoreReservation', { id })).code).toBe(
      'RESERVATION_NOT_CANCELLED',
    )
  })

  it('is refused in a room out of use and with people who have left', async () => {
    const office = await openOffice()
    const room = await office.request('rooms.add', roomDraft({ inUseTo: '2026-10-15' }))
    const member = await addTeamMember(office)
    await office.request('team.leave', { id: member.id, leftOn: '2026-10-16' })
    const refusal = (reservation: object) =>
      office.refusal('bookings.reserve', { reservation: reservationDraft(reservation) })
    expect(await refusal({ roomId: room.id })).toMatchObject({
      code: 'BOOKING_ROOM_NOT_IN_USE',
      details: { name: '儿童学堂', day: '2026-10-16' },
    })
    expect(await refusal({ memberIds: [member.id] })).toMatchObject({
      code: 'TEAM_MEMBER_NOT_AT_WORK',
    })
    expect(await refusal({ endsAt: '09:00' })).toMatchObject({ code: 'INVALID_INPUT' })
    expect((await office.request('bookings.list', WEEK)).bookings).toEqual([])
  })

  it('is moved to another day and room, and the calendar says so to every page', async () => {
    const office = await openOffice()
    const room = await office.request('rooms.add', roomDraft())
    const { id } = await reserve(office)
    office.events.length = 0
    const place = { day: '2026-10-15', startsAt: '14:00', endsAt: '15:30', roomId: room.id }
    const ref = { kind: 'reservation', id, day: '2026-10-16' } as const
    expect(await office.request('bookings.move', { ref, place })).toEqual({
      ...ref,
      day: '2026-10-15',
    })
    expect(office.events).toEqual([
      { type: 'changed', features: expect.arrayContaining(['bookings', 'classes', 'programmes']) },
    ])
    expect(await office.request('bookings.reservation', { id })).toMatchObject(place)
    expect((await office.refusal('bookings.move', { ref, place })).code).toBe('NOT_FOUND')
  })
})

it('asks for no more than a year at once', async () => {
  const office = await openOffice()
  const refusal = await office.refusal('bookings.list', { from: '2021-01-01', to: '2026-01-01' })
  expect(refusal.code).toBe('INVALID_INPUT')
})
