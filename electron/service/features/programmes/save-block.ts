import type { ParsedInput } from '#shared/contract/index.ts'
import type { CampBlock, CampBlockId } from '#shared/features/programmes/camp-block.ts'
import { settleClashes } from '#service/features/bookings/bookings.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { openCamp, refuseBadBlock, refuseRecorded } from './block-rules.ts'
import { deleteBlock, getBlock, insertBlock, updateBlock } from './blocks.repository.ts'
import { moveCampBlock } from './camp-block-bookings.ts'

/** Throws what `refuseBadBlock` throws, CAMP_CANCELLED, BOOKING_CLASH. */
export function addBlock(
  context: CommandContext,
  { campId, block, clashReason }: ParsedInput<'programmes.addBlock'>,
): CampBlock {
  const camp = openCamp(context.db, campId)
  refuseBadBlock(context.db, camp, block)
  const id = insertBlock(context.db, campId, block)
  context.about('camp', campId)
  return settled(context, id, clashReason)
}

/** Throws what `addBlock` throws; BLOCK_DAY_RECORDED for a move away from or onto a held day. */
export function changeBlock(
  context: CommandContext,
  { id, block, clashReason }: ParsedInput<'programmes.updateBlock'>,
): CampBlock {
  const before = getBlock(context.db, id)
  const camp = openCamp(context.db, before.campId)
  if (block.day !== before.day) refuseRecorded(camp, [before.day, block.day])
  refuseBadBlock(context.db, camp, block)
  updateBlock(context.db, id, block)
  context.about('camp', before.campId)
  return settled(context, id, clashReason)
}

/** Throws what `moveCampBlock` throws, BOOKING_CLASH. */
export function moveBlock(
  context: CommandContext,
  { id, place, clashReason }: ParsedInput<'programmes.moveBlock'>,
): CampBlock {
  moveCampBlock(context, id, getBlock(context.db, id).day, place)
  return settled(context, id, clashReason)
}

/** Takes back what was only planned. Throws BLOCK_DAY_RECORDED, CAMP_CANCELLED, NOT_FOUND. */
export function removeBlock(
  context: CommandContext,
  { id }: ParsedInput<'programmes.removeBlock'>,
): CampBlock {
  const block = getBlock(context.db, id)
  refuseRecorded(openCamp(context.db, block.campId), [block.day])
  deleteBlock(context.db, id)
  context.about('camp', block.campId)
  return block
}

function settled(
  context: CommandContext,
  id: CampBlockId,
  clashReason: string | undefined,
): CampBlock {
  const block = getBlock(context.db, id)
  settleClashes(context, [{ kind: 'camp-block', id, day: block.day }], clashReason)
  return block
}
