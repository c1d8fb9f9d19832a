import type { RouteInput, RouteOf } from '#shared/contract/index.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function attendancePayloads(): { readonly [R in RouteOf<'attendance'>]: RouteInput<R> } {
  const days = { from: '2026-01-01', to: '2026-12-31' } as const
  return {
    'attendance.summary': days,
    'attendance.rows': { ...days, kind: 'tutoring', figure: 'personTimes' },
  }
}
