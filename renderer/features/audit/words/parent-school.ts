import type { TableWords } from '../care-words.ts'

export const PARENT_SCHOOL_WORDS: Readonly<Record<string, TableWords>> = {}
