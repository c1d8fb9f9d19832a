import type { SharedText, TableAboutAChild } from '../fates.ts'

export const ENROLMENTS_TABLES: readonly TableAboutAChild[] = []

export const ENROLMENTS_TEXTS: readonly SharedText[] = []

export const ENROLMENTS_OTHER: Readonly<Record<string, string>> = {}
