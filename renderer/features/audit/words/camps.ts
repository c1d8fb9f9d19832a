import type { TableWords } from '../care-words.ts'

export const CAMPS_WORDS: Readonly<Record<string, TableWords>> = {}
