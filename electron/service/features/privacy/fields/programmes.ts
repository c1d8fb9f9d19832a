import type { SharedText, TableAboutAChild } from '../fates.ts'

export const PROGRAMMES_TABLES: readonly TableAboutAChild[] = []

export const PROGRAMMES_TEXTS: readonly SharedText[] = []

export const PROGRAMMES_OTHER: Readonly<Record<string, string>> = {}
