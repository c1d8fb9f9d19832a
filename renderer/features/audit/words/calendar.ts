import type { TableWords } from '../care-words.ts'

export const CALENDAR_WORDS: Readonly<Record<string, TableWords>> = {}
