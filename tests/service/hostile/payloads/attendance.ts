import type { RouteInput, RouteOf } from '#shared/contract/index.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function attendancePayloads(): { readonly [R in RouteOf<'attendance'>]: RouteInput<R> } {
  return {}
}
