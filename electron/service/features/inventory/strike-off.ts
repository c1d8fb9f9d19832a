import type { ParsedInput } from '#shared/contract/index.ts'
import type { Item, ItemId } from '#shared/features/inventory/item.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { getItem, setStruckOff } from './inventory.repository.ts'

/**
 * Throws NOT_FOUND, ITEM_STRUCK_OFF, ITEM_STRUCK_OFF_BEFORE_ACQUIRED and ITEM_STRUCK_OFF_IN_FUTURE.
 */
export function strikeOff(
  context: CommandContext,
  { id, struckOffOn, reason }: ParsedInput<'inventory.strikeOff'>,
): Item {
  const { today } = context
  const { acquiredOn } = getKeptItem(context, id)
  if (struckOffOn > today) throw new AppError('ITEM_STRUCK_OFF_IN_FUTURE', { today })
  if (struckOffOn < acquiredOn) {
    throw new AppError('ITEM_STRUCK_OFF_BEFORE_ACQUIRED', { acquiredOn })
  }
  setStruckOff(context.db, id, { struckOffOn, reason })
  context.about('inventory-item', id)
  return getItem(context.db, id)
}

/** Throws NOT_FOUND, ITEM_NOT_STRUCK_OFF. */
export function restoreItem(
  context: CommandContext,
  { id }: ParsedInput<'inventory.restore'>,
): Item {
  if (getItem(context.db, id).struckOffOn === null) throw new AppError('ITEM_NOT_STRUCK_OFF')
  setStruckOff(context.db, id, { struckOffOn: null, reason: '' })
  context.about('inventory-item', id)
  return getItem(context.db, id)
}

/** Throws NOT_FOUND, and ITEM_STRUCK_OFF for a thing that is gone. */
export function getKeptItem({ db }: CommandContext, id: ItemId): Item {
  const item = getItem(db, id)
  if (item.struckOffOn !== null) {
    throw new AppError('ITEM_STRUCK_OFF', { struckOffOn: item.struckOffOn })
  }
  return item
}
