import type { SharedText, TableAboutAChild } from '../fates.ts'

export const TEAM_TABLES: readonly TableAboutAChild[] = []

export const TEAM_TEXTS: readonly SharedText[] = []

export const TEAM_OTHER: Readonly<Record<string, string>> = {}
