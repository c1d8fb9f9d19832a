import type { SharedText, TableAboutAChild } from '../fates.ts'

export const CALENDAR_TABLES: readonly TableAboutAChild[] = []

export const CALENDAR_TEXTS: readonly SharedText[] = []

export const CALENDAR_OTHER: Readonly<Record<string, string>> = {}
