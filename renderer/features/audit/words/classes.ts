import type { TableWords } from '../care-words.ts'

export const CLASSES_WORDS: Readonly<Record<string, TableWords>> = {}
