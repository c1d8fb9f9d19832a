import type { TableWords } from '../care-words.ts'

export const PROGRAMMES_WORDS: Readonly<Record<string, TableWords>> = {}
