import type { TableWords } from '../care-words.ts'

export const BOOKINGS_WORDS: Readonly<Record<string, TableWords>> = {}
