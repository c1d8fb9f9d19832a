import type { CampBlockDraft } from '#shared/features/programmes/camp-block.ts'
import type { MaterialDraft } from '#shared/features/programmes/material.ts'

/** A safety lesson on the first morning of the usual camp, led by nobody yet. */
export function blockDraft(overrides: Partial<CampBlockDraft> = {}): CampBlockDraft {
  return {
    day: '2026-07-06',
    startsAt: '09:00',
    endsAt: '10:30',
    title: '防溺水安全课',
    theme: 'safety',
    roomId: null,
    place: '',
    leaderId: null,
    helperIds: [],
    content: '',
    safety: '',
    ...overrides,
  }
}

/** Thirty sheets of paper to be bought for the whole camp. */
export function materialDraft(overrides: Partial<MaterialDraft> = {}): MaterialDraft {
  return {
    blockId: null,
    itemId: null,
    name: '彩纸',
    quantity: 30,
    unit: '张',
    origin: 'buy',
    note: '',
    ...overrides,
  }
}
