import type { SharedText, TableAboutAChild } from '../fates.ts'

export const PARENT_SCHOOL_TABLES: readonly TableAboutAChild[] = []

export const PARENT_SCHOOL_TEXTS: readonly SharedText[] = []

export const PARENT_SCHOOL_OTHER: Readonly<Record<string, string>> = {}
