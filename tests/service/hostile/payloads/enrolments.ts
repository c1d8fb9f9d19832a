import type { RouteInput, RouteOf } from '#shared/contract/index.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function enrolmentsPayloads(): { readonly [R in RouteOf<'enrolments'>]: RouteInput<R> } {
  return {}
}
