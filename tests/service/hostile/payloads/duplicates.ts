import type { RouteInput, RouteOf } from '#shared/contract/index.ts'
import { ALL_FROM_SURVIVOR, type RecordedTwice } from '#tests/support/factories/duplicates.ts'

/** A payload of every route about files of one child. */
export function duplicatesPayloads({
  leftId,
  rightId,
  stamp,
  mergeId,
  dismissedId,
}: RecordedTwice): { readonly [R in RouteOf<'duplicates'>]: RouteInput<R> } {
  return {
    'duplicates.candidates': {},
    'duplicates.count': {},
    'duplicates.dismissed': {},
    'duplicates.merged': {},
    'duplicates.compare': { leftId, rightId },
    'duplicates.dismiss': {
      leftId,
      rightId,
      reason: '双胞胎',
    },
    'duplicates.takeBack': { id: dismissedId },
    'duplicates.merge': {
      survivorId: leftId,
      loserId: rightId,
      stamp,
      fields: ALL_FROM_SURVIVOR,
      periods: {},
      family: 'survivor',
      reason: '登记了两次',
    },
    'duplicates.undo': { id: mergeId, reason: '是两名儿童' },
  }
}
