import type { TableWords } from '../care-words.ts'

export const INVENTORY_WORDS: Readonly<Record<string, TableWords>> = {}
