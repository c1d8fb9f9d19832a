import type { RouteInput } from '#shared/contract/index.ts'
import { toDay } from '#shared/kernel/day.ts'
import type { Agenda } from './agenda.ts'
import type { Known } from './practice-site.ts'

type Draft = RouteInput<'bookings.reserve'>['reservation']

const ENTERED_ON = toDay('2026-10-08')

const VISITS = [
  {
    day: '2026-10-09',
    startsAt: '09:00',
    endsAt: '10:30',
    title: '第四季度工作例会',
    room: '儿童学堂',
  },
  { day: '2026-10-13', startsAt: '14:00', endsAt: '15:00', title: '空调检修', room: '活动室' },
  { day: '2026-10-15', startsAt: '09:30', endsAt: '11:00', title: '镇政府来访', room: '图书室' },
  {
    day: '2026-10-20',
    startsAt: '10:00',
    endsAt: '11:30',
    title: '县未保中心督导',
    room: '心理疏导室',
  },
] as const

/** Meetings, a repair and visits after the report; one shares a room, and it is said why. */
export function planBookings(agenda: Agenda, known: Known): void {
  agenda.on(ENTERED_ON, async (desk) => {
    for (const { room, ...visit } of VISITS) {
      await desk.request('bookings.reserve', { reservation: draft(known, room, visit) })
    }
    const tour = { day: '2026-10-15', startsAt: '10:30', endsAt: '11:30', title: '新书上架' }
    await desk.request('bookings.reserve', {
      reservation: draft(known, '图书室', tour),
      clashReason: '来访只参观，上架在里间进行',
    })
  })
}

function draft(
  known: Known,
  room: string,
  visit: Pick<Draft, 'day' | 'startsAt' | 'endsAt' | 'title'>,
): Draft {
  return { ...visit, roomId: known.rooms.get(room) ?? null, memberIds: [], note: '' }
}
