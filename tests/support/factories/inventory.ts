import type { ItemDraft } from '#shared/features/inventory/item.ts'

/** Forty folding chairs in no particular room. */
export function itemDraft(overrides: Partial<ItemDraft> = {}): ItemDraft {
  return {
    name: '折叠椅',
    category: 'furniture',
    unit: '把',
    quantity: 40,
    roomId: null,
    acquiredOn: '2026-01-05',
    note: '',
    ...overrides,
  }
}
