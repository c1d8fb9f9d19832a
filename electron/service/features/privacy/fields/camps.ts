import type { SharedText, TableAboutAChild } from '../fates.ts'

export const CAMPS_TABLES: readonly TableAboutAChild[] = []

export const CAMPS_TEXTS: readonly SharedText[] = []

export const CAMPS_OTHER: Readonly<Record<string, string>> = {}
