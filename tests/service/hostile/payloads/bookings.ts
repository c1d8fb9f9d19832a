import type { RouteInput, RouteOf } from '#shared/contract/index.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function bookingsPayloads(): { readonly [R in RouteOf<'bookings'>]: RouteInput<R> } {
  return {}
}
