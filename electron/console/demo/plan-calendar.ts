import { suggestedPeriods } from '#shared/features/calendar/period-templates.ts'
import { toDay } from '#shared/kernel/day.ts'
import type { Agenda } from './agenda.ts'
import { FIRST_DAY } from './practice-site.ts'

const AUTUMN_2025 = {
  name: '2025年秋季学期',
  kind: 'term',
  startsOn: '2025-09-01',
  endsOn: '2026-02-06',
  note: '',
} as const

/** The week of the site, the school year of Ningde, and a typhoon. */
export function planCalendar(agenda: Agenda): void {
  agenda.on(FIRST_DAY, async (desk) => {
    await desk.request('calendar.addHours', {
      validFrom: '2025-03-01',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      opensAt: '08:00',
      closesAt: '20:00',
    })
    await desk.request('calendar.addPeriod', AUTUMN_2025)
    for (const period of suggestedPeriods('ningde', 2026)) {
      await desk.request('calendar.addPeriod', period)
    }
  })
  agenda.on(toDay('2026-08-24'), async (desk) => {
    await desk.request('calendar.addException', {
      kind: 'closed',
      startsOn: '2026-08-25',
      endsOn: '2026-08-27',
      reason: '台风，镇里通知停止活动',
    })
  })
}
