import type { RouteInput, RouteOf } from '#shared/contract/index.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function calendarPayloads(): { readonly [R in RouteOf<'calendar'>]: RouteInput<R> } {
  return {
    'calendar.statutoryDays': { from: '2026-01-01', to: '2026-12-31' },
  }
}
