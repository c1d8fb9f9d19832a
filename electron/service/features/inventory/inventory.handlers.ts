import type { HandlersFor } from '#service/platform/context.ts'
import { listItems } from './inventory.repository.ts'
import { addItem, changeItem } from './save-item.ts'
import { restoreItem, strikeOff } from './strike-off.ts'

export const inventoryHandlers: HandlersFor<'inventory'> = {
  'inventory.list': ({ db }) => listItems(db),
  'inventory.add': addItem,
  'inventory.update': changeItem,
  'inventory.strikeOff': strikeOff,
  'inventory.restore': restoreItem,
}
