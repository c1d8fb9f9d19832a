import type { TableWords } from '../care-words.ts'

export const TEAM_WORDS: Readonly<Record<string, TableWords>> = {}
