import type { RouteInput, RouteOf } from '#shared/contract/index.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function parentSchoolPayloads(): {
  readonly [R in RouteOf<'parent-school'>]: RouteInput<R>
} {
  return {}
}
