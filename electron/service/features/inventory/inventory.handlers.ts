import type { HandlersFor } from '#service/platform/context.ts'
import { listItems } from './inventory.repository.ts'
import { addItem, changeItem, strikeOff } from './save-item.ts'

export const inventoryHandlers: HandlersFor<'inventory'> = {
  'inventory.list': ({ db }) => listItems(db),
  'inventory.add': addItem,
  'inventory.update': changeItem,
  'inventory.strikeOff': strikeOff,
}
