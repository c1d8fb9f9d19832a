import type { TableWords } from '../care-words.ts'

export const ATTENDANCE_WORDS: Readonly<Record<string, TableWords>> = {}
