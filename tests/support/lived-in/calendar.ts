import type { Office } from '#tests/support/office.ts'
import { dayException, openingHours, schoolPeriod } from '#tests/support/factories/calendar.ts'

/** A term and a break, two weeks of the site, a typhoon and a Sunday that was open. */
export async function liveWithCalendar(office: Office): Promise<void> {
  await office.request('calendar.addPeriod', schoolPeriod())
  await office.request(
    'calendar.addPeriod',
    schoolPeriod({
      name: '2026年暑假',
      kind: 'break',
      startsOn: '2026-07-02',
      endsOn: '2026-08-30',
    }),
  )
  await office.request('calendar.addHours', openingHours({ validFrom: '2025-01-01' }))
  await office.request('calendar.addHours', openingHours({ weekdays: [1, 2, 3, 4, 5, 6, 7] }))
  await office.request('calendar.addException', dayException())
  await office.request(
    'calendar.addException',
    dayException({
      kind: 'open',
      startsOn: '2026-05-10',
      endsOn: '2026-05-10',
      reason: '亲子活动',
    }),
  )
}
