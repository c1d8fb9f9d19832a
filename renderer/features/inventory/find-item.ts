import type { Item, ItemCategory } from '#shared/features/inventory/item.ts'
import { isNamedLike } from '#shared/kernel/name-search.ts'

export interface ItemFilter {
  readonly text: string
  readonly standing: 'kept' | 'struck-off'
  readonly category: ItemCategory | null
}

export const EVERYTHING_KEPT: ItemFilter = {
  text: '',
  standing: 'kept',
  category: null,
}

/** Things by name, pinyin, initials or the end of their number. */
export function filterItems(
  items: readonly Item[],
  { text, standing, category }: ItemFilter,
): Item[] {
  const number = text.trim().toUpperCase()
  return items.filter(
    (item) =>
      (item.struckOffOn === null) === (standing === 'kept') &&
      (category === null || item.category === category) &&
      (isNamedLike(item, text) || item.number.includes(number)),
  )
}
