import type { RouteInput, RouteOf } from '#shared/contract/index.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function classesPayloads(): { readonly [R in RouteOf<'classes'>]: RouteInput<R> } {
  return {}
}
