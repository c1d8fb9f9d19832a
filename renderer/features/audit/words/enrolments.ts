import type { TableWords } from '../care-words.ts'

export const ENROLMENTS_WORDS: Readonly<Record<string, TableWords>> = {}
