import type { RouteInput, RouteOf } from '#shared/contract/index.ts'
import {
  dayException,
  noticeDays,
  openingHours,
  schoolPeriod,
} from '#tests/support/factories/calendar.ts'
import type { FuzzFiles } from '../valid-payloads.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function calendarPayloads(files: FuzzFiles): {
  readonly [R in RouteOf<'calendar'>]: RouteInput<R>
} {
  return {
    'calendar.statutoryDays': { from: '2026-01-01', to: '2026-12-31' },
    'calendar.year': { year: 2026 },
    'calendar.addStatutoryDays': {
      days: [{ day: '2028-01-01', name: '元旦', kind: 'off' }],
      source: '',
    },
    'calendar.correctStatutoryDay': { day: '2026-10-07', name: '国庆节', kind: 'off' },
    'calendar.removeStatutoryDays': { days: ['2025-10-11'] },
    'calendar.readNoticeFile': { path: files.roster, year: 2027 },
    'calendar.readNoticeText': { year: 2027, text: '一、元旦：1月1日至3日放假，共3天。' },
    'calendar.saveNotice': {
      year: 2029,
      source: '',
      days: noticeDays(2029),
      confirmWarnings: true,
    },
    'calendar.addPeriod': schoolPeriod({
      name: '2029年春季学期',
      startsOn: '2029-03-01',
      endsOn: '2029-06-30',
    }),
    'calendar.changePeriod': { id: 1, period: schoolPeriod() },
    'calendar.removePeriod': { id: 2 },
    'calendar.addHours': openingHours({ validFrom: '2028-01-01' }),
    'calendar.changeHours': { id: 1, hours: openingHours() },
    'calendar.removeHours': { id: 2 },
    'calendar.addException': dayException({ startsOn: '2028-07-01', endsOn: '2028-07-03' }),
    'calendar.changeException': { id: 1, exception: dayException() },
    'calendar.removeException': { id: 2 },
    'calendar.print': { year: 2026, folder: files.folder },
  }
}
