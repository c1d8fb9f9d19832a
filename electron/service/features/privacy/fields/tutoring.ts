import type { SharedText, TableAboutAChild } from '../fates.ts'

export const TUTORING_TABLES: readonly TableAboutAChild[] = []

export const TUTORING_TEXTS: readonly SharedText[] = []

export const TUTORING_OTHER: Readonly<Record<string, string>> = {}
