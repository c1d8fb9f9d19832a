import { reserve } from '#tests/support/factories/bookings.ts'
import type { Office } from '#tests/support/office.ts'

/** A visit that can be changed and moved, and one that was called off. */
export async function liveWithBookings(office: Office): Promise<void> {
  await reserve(office, { title: '镇政府来访', day: '2026-11-20', memberIds: [1] })
  const { id } = await reserve(office, { title: '空调检修', day: '2026-11-20' })
  await office.request('bookings.cancelReservation', { id })
}
