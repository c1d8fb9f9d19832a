import type { TableWords } from '../care-words.ts'

export const TUTORING_WORDS: Readonly<Record<string, TableWords>> = {}
