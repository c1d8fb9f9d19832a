import type { RouteInput, RouteOf } from '#shared/contract/index.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function programmesPayloads(): { readonly [R in RouteOf<'programmes'>]: RouteInput<R> } {
  return {}
}
